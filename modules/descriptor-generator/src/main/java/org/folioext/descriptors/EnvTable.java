package org.folioext.descriptors;

import java.util.List;
import org.folioext.descriptors.ModuleFile.EnvEntry;

/** The environment variables of a module as a table in Markdown, for the install guide. */
public final class EnvTable {

  private EnvTable() {}

  /** The lines of the table, each ended by a line feed. */
  public static String of(ModuleFile module) {
    StringBuilder table = new StringBuilder("| name | default | what for |\n|---|---|---|\n");
    for (EnvEntry entry : module.env()) {
      table.append(
          "| `%s` | %s | %s |\n".formatted(entry.name(), fallback(entry), entry.description()));
    }
    return table.toString();
  }

  /** A document with the table of the module put between its two marks. */
  static String into(String document, ModuleFile module) {
    String begin = "<!-- env " + module.id() + " -->\n";
    String end = "<!-- end env " + module.id() + " -->";
    int from = document.indexOf(begin);
    int to = document.indexOf(end);
    if (from < 0 || to < from) {
      throw new DescriptorException(
          "docs/install.md", List.of("no marks '" + begin.strip() + "' and '" + end + "'"));
    }
    return document.substring(0, from + begin.length())
        + "\n"
        + of(module)
        + "\n"
        + document.substring(to);
  }

  private static String fallback(EnvEntry entry) {
    return entry.required()
        ? "none, must be set"
        : entry.value().map(value -> "`" + value + "`").orElse("none");
  }
}
