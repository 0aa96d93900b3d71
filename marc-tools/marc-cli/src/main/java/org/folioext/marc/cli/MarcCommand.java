package org.folioext.marc.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code marc} itself, which only leads to its commands. */
@Command(
    name = "marc",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    description = "Reads, checks and shows files of MARC records.",
    footer = {
      "",
      "Exit codes: 0 clean, 1 findings, 2 could not run, 130 interrupted, 143 terminated.",
      "",
      "Examples:",
      "  marc check vendor.mrc",
      "  marc explain isbn",
      "  marc show vendor.mrc --at 12"
    })
final class MarcCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "When something fails, show where in the program.")
  boolean debug;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command, such as 'marc check FILE'.");
  }
}
