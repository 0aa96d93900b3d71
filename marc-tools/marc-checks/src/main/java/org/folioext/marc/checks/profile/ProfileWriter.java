package org.folioext.marc.checks.profile;

import java.util.List;
import java.util.stream.Collectors;
import org.folioext.marc.checks.Option;
import org.folioext.marc.checks.Profile;
import org.folioext.marc.checks.RuleInfo;

/** Writes a profile with every rule and option in it, for a library to begin from. Stateless. */
public final class ProfileWriter {
  private ProfileWriter() {}

  /** YAML that {@link ProfileReader} reads back to a profile of the same effect. */
  public static String write(Profile profile, List<RuleInfo> rules) {
    StringBuilder yaml = new StringBuilder("name: ").append(quoted(profile.name())).append('\n');
    yaml.append("# A rule is off, on, error, warning, check or note.\nrules:\n");
    for (RuleInfo rule : rules) {
      append(yaml, rule, profile.choice(rule.id()));
    }
    yaml.append("# X stands for any digit, ? for any character.\n");
    yaml.append("local-tags: ").append(list(profile.local().patterns())).append('\n');
    return yaml.toString();
  }

  private static void append(StringBuilder yaml, RuleInfo rule, Profile.Choice choice) {
    String level = choice.on() ? choice.severity().orElse(rule.severity()).id() : "off";
    yaml.append("  ").append(rule.id()).append(':');
    if (rule.options().isEmpty()) {
      yaml.append(' ').append(level).append('\n');
      return;
    }
    yaml.append("\n    severity: ").append(level).append('\n');
    for (Option option : rule.options()) {
      List<String> values = choice.options().getOrDefault(option.name(), option.fallback());
      yaml.append("    # ").append(option.meaning().replace("\n", " ")).append('\n');
      yaml.append("    ").append(option.name()).append(": ").append(list(values)).append('\n');
    }
  }

  private static String list(List<String> values) {
    return values.stream().map(ProfileWriter::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /** Double-quoted, where YAML lets no character but these two mean something. */
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
