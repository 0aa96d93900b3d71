package org.folioext.descriptors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.folioext.descriptors.ModuleFile.EnvEntry;

/** Holds the environment variables a module declares against those its code reads. */
public final class EnvNames {

  private static final List<String> SECRETS = List.of("PASSWORD", "SECRET", "TOKEN", "KEY");

  private EnvNames() {}

  /**
   * What module.yaml and the code disagree about.
   *
   * @param readByCode the names that the module's configuration record reads
   * @return a sentence for each difference, sorted by name; empty where they agree
   */
  public static List<String> differences(ModuleFile module, Set<String> readByCode) {
    Set<String> declared = new TreeSet<>(module.env().stream().map(EnvEntry::name).toList());
    List<String> differences = new ArrayList<>();
    for (String name : new TreeSet<>(readByCode)) {
      if (!declared.contains(name)) {
        differences.add("env " + name + ": the code reads it, module.yaml does not name it");
      }
    }
    for (String name : declared) {
      if (!readByCode.contains(name)) {
        differences.add("env " + name + ": module.yaml names it, the code does not read it");
      }
    }
    return differences;
  }

  static void check(ModuleFile module, Mistakes mistakes) {
    List<String> names = module.env().stream().map(EnvEntry::name).toList();
    ModuleFileReader.firstTwice(names)
        .ifPresent(name -> mistakes.add("env " + name + ": is there twice"));
    for (EnvEntry entry : module.env()) {
      mistakes.addUnless(
          ModuleFileReader.isEnvName(entry.name()),
          "env " + entry.name() + ": names are upper case letters, digits and _");
      mistakes.addUnless(
          entry.value().isEmpty() || SECRETS.stream().noneMatch(entry.name()::contains),
          "env " + entry.name() + ": a secret has no default");
    }
  }
}
