package org.folioext.marc.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.folioext.marc.checks.Profile;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.profile.ProfileWriter;
import org.folioext.marc.cli.io.Failure;
import org.folioext.marc.cli.io.World;
import org.folioext.marc.cli.report.Buffer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code marc rules}: lists the rules, and what a profile makes of them. */
@Command(
    name = "rules",
    description = "Lists the rules, with the severity each has in a profile.",
    footer = {
      "",
      "Examples:",
      "  marc rules",
      "  marc rules --profile library.yaml",
      "  marc rules --as-profile > library.yaml"
    })
final class RulesCommand implements Callable<Integer> {
  /** Forms of the list. */
  enum Format {
    text,
    jsonl
  }

  private final World world;

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description = "Show the effect of this profile.")
  private String profileFile;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "Form of the list: ${COMPLETION-CANDIDATES} (default: text).")
  private Format format;

  @Option(
      names = "--as-profile",
      description =
          "Write a profile (YAML) with every rule and option in it, to change as you need.")
  private boolean asProfile;

  RulesCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws Failure {
    RuleBook book = RuleBook.all();
    Profile profile = book.profile(profileFile);
    if (asProfile) {
      Console.print(world, ProfileWriter.write(profile, book.infos()));
    } else {
      Console.print(world, format == Format.text ? table(book, profile) : lines(book, profile));
    }
    return ExitCodes.CLEAN;
  }

  private static String table(RuleBook book, Profile profile) {
    List<RuleInfo> rules = book.infos();
    int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    StringBuilder table = new StringBuilder();
    for (RuleInfo rule : rules) {
      table.append(
          String.format(
              Locale.ROOT,
              "%-" + width + "s  %-11s  %-7s  %s\n",
              rule.id(),
              rule.group().id(),
              level(rule, profile),
              RuleText.summary(rule)));
    }
    return table.toString();
  }

  private static String lines(RuleBook book, Profile profile) {
    Buffer lines = new Buffer();
    for (RuleInfo rule : book.infos()) {
      lines.text("{\"rule\":").json(rule.id());
      lines.text(",\"group\":").json(rule.group().id());
      lines.text(",\"severity\":").json(level(rule, profile));
      lines.text(",\"scope\":").json(RuleText.scope(rule.scope()));
      lines.text(",\"summary\":").json(RuleText.summary(rule));
      lines.text(",\"standard\":").json(rule.standard()).text("}\n");
    }
    return lines.toString();
  }

  private static String level(RuleInfo rule, Profile profile) {
    Profile.Choice choice = profile.choice(rule.id());
    return choice.on() ? choice.severity().orElse(rule.severity()).id() : "off";
  }
}
