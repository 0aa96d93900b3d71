package org.folioext.marc.checks.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.marc.checks.Option;
import org.folioext.marc.checks.Profile;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Suggestion;
import org.folioext.marc.checks.profile.ProfileException.Mistake;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what a profile says of one rule. Used once, by {@link ProfileReader}. */
final class ChoiceReader {
  private static final String SEVERITY = "severity";
  private static final List<String> WORDS =
      List.of("on", "off", "error", "warning", "check", "note");

  private final RuleInfo rule;
  private final Mistakes mistakes;
  private boolean on = true;
  private Optional<Severity> severity = Optional.empty();

  ChoiceReader(RuleInfo rule, Mistakes mistakes) {
    this.rule = rule;
    this.mistakes = mistakes;
  }

  Profile.Choice read(Node node) {
    Map<String, List<String>> options = new LinkedHashMap<>();
    if (!(node instanceof MappingNode)) {
      word(node);
      return new Profile.Choice(on, severity, options);
    }
    for (ProfileReader.Entry entry : ProfileReader.entries(node, "", mistakes)) {
      if (entry.key().equals(SEVERITY)) {
        word(entry.value());
      } else if (optionNames().contains(entry.key())) {
        options.put(entry.key(), values(entry.value()));
      } else {
        mistakes.add(entry.mistake(noSuchOption(entry.key())));
      }
    }
    return new Profile.Choice(on, severity, options);
  }

  private void word(Node node) {
    Optional<String> text =
        ProfileReader.scalar(
            node, "after " + rule.id() + " comes one of " + String.join(", ", WORDS), mistakes);
    if (text.isEmpty()) {
      return;
    }
    switch (text.get()) {
      case "on", "true" -> on = true;
      case "off", "false" -> on = false;
      default -> {
        severity = Severity.of(text.get());
        if (severity.isEmpty()) {
          mistakes.add(
              new Mistake(
                  Yaml.lineOf(node),
                  "'"
                      + text.get()
                      + "' is nothing that rule "
                      + rule.id()
                      + " can be set to: write "
                      + String.join(", ", WORDS)
                      + "."
                      + Suggestion.sentence(text.get(), WORDS)));
        }
      }
    }
  }

  private List<String> values(Node node) {
    List<String> values = new ArrayList<>();
    for (Node item : ProfileReader.items(node)) {
      ProfileReader.scalar(item, "an option has texts as its values", mistakes)
          .ifPresent(values::add);
    }
    return values;
  }

  private List<String> optionNames() {
    return rule.options().stream().map(Option::name).toList();
  }

  private String noSuchOption(String name) {
    List<String> known = new ArrayList<>(optionNames());
    known.add(SEVERITY);
    return "rule "
        + rule.id()
        + " has no option '"
        + name
        + "', only "
        + String.join(", ", known)
        + "."
        + Suggestion.sentence(name, known);
  }
}
