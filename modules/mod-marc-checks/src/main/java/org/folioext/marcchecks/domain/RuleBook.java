package org.folioext.marcchecks.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folioext.marc.checks.Checker;
import org.folioext.marc.checks.Profile;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Rules;
import org.folioext.marc.checks.Standards;
import org.folioext.marc.checks.Suggestion;

/**
 * The rules there are and what they are held against. Immutable and thread-safe; make one, since
 * the standard's tables are read once for each.
 *
 * @param rules in the order of the registry
 * @param standards MARC 21
 */
public record RuleBook(List<Rule> rules, Standards standards) {

  /** Every rule, against MARC 21. */
  public static RuleBook all() {
    return new RuleBook(Rules.all(), Standards.usual());
  }

  /** What the rules say of themselves, in the order of the registry. */
  public List<RuleInfo> infos() {
    return rules.stream().map(Rule::info).toList();
  }

  /** The rule of that id. */
  public Optional<RuleInfo> find(String id) {
    return infos().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** The rule that a misspelt id may mean, as a sentence to put behind a message, or nothing. */
  public String suggestion(String id) {
    return Suggestion.sentence(id, infos().stream().map(RuleInfo::id).toList());
  }

  /** A checker for a profile: dear to make, cheap to use. */
  public Checker checker(Profile profile) {
    return new Checker(rules, profile, standards);
  }

  /** A rule's document, in Markdown. */
  public static String text(RuleInfo rule) {
    String name = "rules/" + rule.id() + ".md";
    try (InputStream in = RuleInfo.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + " of the program itself", e);
    }
  }

  /** The first paragraph of a rule's document, on one line. */
  public static String summary(RuleInfo rule) {
    return text(rule)
        .lines()
        .skip(2)
        .takeWhile(line -> !line.isBlank())
        .collect(Collectors.joining(" "));
  }
}
