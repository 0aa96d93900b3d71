package org.folioext.marc.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.checks.Option;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Scope;

/** What a rule says of itself, in words. Stateless. */
final class RuleText {
  private RuleText() {}

  /** The rule's doc, as Markdown. */
  static String doc(RuleInfo rule) {
    return Resources.text(RuleInfo.class, "rules/" + rule.id() + ".md");
  }

  /** The first paragraph of its doc, on one line. */
  static String summary(RuleInfo rule) {
    return doc(rule)
        .lines()
        .skip(2)
        .takeWhile(line -> !line.isBlank())
        .collect(Collectors.joining(" "));
  }

  /** Which records it looks at. */
  static String scope(Scope scope) {
    List<String> words = new ArrayList<>();
    words.add(formats(scope));
    if (!scope.types().isEmpty()) {
      words.add("leader/06 is one of " + spaced(scope.types()));
    }
    if (!scope.exceptLevels().isEmpty()) {
      words.add("leader/17 is none of " + spaced(scope.exceptLevels()));
    }
    if (!scope.forms().isEmpty()) {
      words.add("leader/18 is one of " + spaced(scope.forms()));
    }
    if (!scope.conventions().isEmpty()) {
      words.add("040$e has " + either(scope.conventions()));
    }
    if (!scope.exceptLanguages().isEmpty()) {
      words.add("040$b has not " + either(scope.exceptLanguages()));
    }
    return String.join("; ", words);
  }

  /** The formats, by their short names. */
  static String formats(Scope scope) {
    return scope.formats().size() == MarcFormat.values().length
        ? "all records"
        : EnumSet.copyOf(scope.formats()).stream()
            .map(MarcFormat::id)
            .collect(Collectors.joining(", "));
  }

  private static String spaced(String values) {
    return values
        .chars()
        .mapToObj(c -> c == ' ' ? "blank" : String.valueOf((char) c))
        .collect(Collectors.joining(" "));
  }

  private static String either(java.util.Set<String> values) {
    return values.stream().sorted().collect(Collectors.joining(" or "));
  }

  /** One line an option, or none. */
  static String options(RuleInfo rule) {
    StringBuilder text = new StringBuilder();
    for (Option option : rule.options()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %s: %s Usually: %s.%n",
              option.name(),
              option.meaning(),
              option.fallback().isEmpty() ? "nothing" : String.join(", ", option.fallback())));
    }
    return text.toString();
  }
}
