package org.folioext.descriptors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of {@code descriptors/}: a module.yaml, and the golden files that are made of it. */
public final class DescriptorFolder {

  static final String INSTALL_GUIDE = "docs/install.md";

  private final Path root;
  private final String moduleId;

  /**
   * @param root of the repository
   * @param moduleId the folder's name, which is the module's id
   */
  public DescriptorFolder(Path root, String moduleId) {
    this.root = root;
    this.moduleId = moduleId;
  }

  /** All folders there are, by name. */
  public static List<DescriptorFolder> all(Path root) throws IOException {
    try (Stream<Path> folders = Files.list(root.resolve("descriptors"))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("module.yaml")))
          .sorted()
          .map(folder -> new DescriptorFolder(root, folder.getFileName().toString()))
          .toList();
    }
  }

  /** Its module.yaml. */
  public ModuleFile module() throws IOException {
    ModuleFile module = ModuleFile.read(folder().resolve("module.yaml"));
    if (!module.id().equals(moduleId)) {
      throw new DescriptorException(
          moduleId, List.of("id '" + module.id() + "' is not the name of the folder"));
    }
    return module;
  }

  /** The descriptors as they should be. */
  public Descriptors generate(String version) throws IOException {
    ModuleFile module = module();
    return Descriptors.generate(module, Contract.read(root.resolve(module.contract())), version);
  }

  /** The texts that are made of the folder, by path. */
  Map<Path, String> generated(String version) throws IOException {
    Descriptors descriptors = generate(version);
    Map<Path, String> texts = new TreeMap<>();
    texts.put(folder().resolve("ModuleDescriptor.json"), PrettyJson.of(descriptors.module()));
    texts.put(
        folder().resolve("DeploymentDescriptor.json"), PrettyJson.of(descriptors.deployment()));
    Path guide = root.resolve(INSTALL_GUIDE);
    texts.put(guide, EnvTable.into(Files.readString(guide), module()));
    return texts;
  }

  private Path folder() {
    return root.resolve("descriptors").resolve(moduleId);
  }

  @Override
  public String toString() {
    return moduleId;
  }
}
