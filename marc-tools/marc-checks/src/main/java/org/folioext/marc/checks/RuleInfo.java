package org.folioext.marc.checks;

import java.util.List;

/**
 * What a rule says of itself. Immutable.
 *
 * @param id lower case, words joined by hyphens; names its doc, its cases and its messages too
 * @param group what it is about
 * @param severity unless a profile says otherwise
 * @param scope which records it looks at
 * @param standard address of the page of the standard that it follows
 * @param messages keys of all it can say; each has a text in every language and a case
 * @param options what a profile may set
 */
public record RuleInfo(
    String id,
    Group group,
    Severity severity,
    Scope scope,
    String standard,
    List<String> messages,
    List<Option> options) {

  /** A rule that says nothing yet: add what it says with {@link #saying}. */
  public static RuleInfo of(
      String id, Group group, Severity severity, Scope scope, String standard) {
    return new RuleInfo(id, group, severity, scope, standard, List.of(), List.of());
  }

  /** The same with these message keys. */
  public RuleInfo saying(String... keys) {
    return new RuleInfo(id, group, severity, scope, standard, List.of(keys), options);
  }

  /** The same with these options. */
  public RuleInfo with(Option... settings) {
    return new RuleInfo(id, group, severity, scope, standard, messages, List.of(settings));
  }
}
