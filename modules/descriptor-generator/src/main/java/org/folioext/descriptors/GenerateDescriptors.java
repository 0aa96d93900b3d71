package org.folioext.descriptors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes the golden files of all modules, and the tables of environment variables in the install
 * guide. Two runs over the same sources write the same bytes.
 */
public final class GenerateDescriptors {

  private GenerateDescriptors() {}

  /**
   * Writes all files.
   *
   * @param args the root of the repository, and the version of the build
   * @throws IOException if a file cannot be read or written
   * @throws DescriptorException where a module cannot be described; nothing of it is written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: <root of the repository> <version>");
    }
    for (DescriptorFolder folder : DescriptorFolder.all(Path.of(args[0]))) {
      for (Map.Entry<Path, String> file : folder.generated(args[1]).entrySet()) {
        Files.writeString(file.getKey(), file.getValue());
      }
    }
  }
}
