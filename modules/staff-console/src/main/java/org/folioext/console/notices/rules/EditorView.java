package org.folioext.console.notices.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Url;
import org.folioext.console.notices.NoticeLinks;
import org.folioext.console.notices.rules.Beside.Policy;
import org.folioext.console.patrons.Rights;

/**
 * What the editor of rules shows.
 *
 * @param draft as it is kept, or as a person wrote it
 * @param said what it says in plain words, where that is known
 * @param mistakes what is wrong, by field; that of no field under the empty name
 * @param newer the rule as somebody else wrote it meanwhile
 * @param kept the rule as it is; empty of a new one
 * @param overlaps FOLIO's own notice policies that tell patrons what it would
 * @param folio those that tell what the rule tells that is on
 */
public record EditorView(
    RuleDraft draft,
    Optional<Checked> said,
    Map<String, String> mistakes,
    Optional<Newer> newer,
    Optional<Rule> kept,
    List<Policy> overlaps,
    Beside folio,
    Offers offers,
    Rights rights) {

  /** Where a new rule is written. */
  public static final Url NEW = new Url("/notices/rules/new", Map.of());

  /** Events of rules, as they are offered. */
  public static final List<String> EVENTS =
      List.of(
          "card-expiring",
          "card-expired",
          "loan-due",
          "loan-to-renew",
          "loan-renewed",
          "renewal-refused",
          "flag-raised");

  /**
   * What another person made of the rule.
   *
   * @param by their name, or id
   */
  public record Newer(Rule rule, String by) {}

  /** A draft, and nothing said of it yet. */
  static EditorView of(RuleDraft draft, Optional<Rule> kept, Offers offers, Rights rights) {
    Optional<Checked> none = Optional.empty();
    return new EditorView(
        draft, none, Map.of(), Optional.empty(), kept, List.of(), Beside.NONE, offers, rights);
  }

  EditorView saying(Checked checked) {
    return new EditorView(
        draft, Optional.of(checked), mistakes, newer, kept, overlaps, folio, offers, rights);
  }

  EditorView mistaken(Map<String, String> all) {
    Map<String, String> sorted = new LinkedHashMap<>(all);
    return new EditorView(draft, said, sorted, newer, kept, overlaps, folio, offers, rights);
  }

  /** Asks whether it is wanted beside FOLIO's own notices. */
  EditorView beside(String refusal, List<Policy> policies) {
    Map<String, String> all = Map.of("", refusal);
    return new EditorView(draft, said, all, newer, kept, policies, folio, offers, rights);
  }

  /** The same with what FOLIO tells beside the rule. */
  EditorView besides(Beside other) {
    return new EditorView(draft, said, mistakes, newer, kept, overlaps, other, offers, rights);
  }

  EditorView after(Newer other) {
    return new EditorView(
        draft, said, mistakes, Optional.of(other), kept, overlaps, folio, offers, rights);
  }

  /** What is wrong with a field; empty where nothing is. */
  public Optional<String> mistake(String field) {
    return Optional.ofNullable(mistakes.get(field));
  }

  /** What a field of the form says of itself to who cannot see it: ids of texts. */
  public String describedBy(String field) {
    return mistakes.containsKey(field) ? field + "-wrong " + field + "-help" : field + "-help";
  }

  /** The id of the text that says what is wrong with a field that has no help. */
  public String wrong(String field) {
    return mistakes.containsKey(field) ? field + "-wrong" : null;
  }

  public String invalid(String field) {
    return mistakes.containsKey(field) ? "true" : null;
  }

  /** Where it is sent. */
  public Url here() {
    return draft.kept().map(NoticeLinks::rule).orElse(NEW);
  }

  /** Whether what it would do may be asked. */
  public boolean previews() {
    return rights.allow("patron-notices.previews.item.post");
  }

  /** Whether it may be switched. */
  public boolean switches() {
    return rights.allow("patron-notices.rules.enabled.put");
  }

  /** Whether it may be kept. */
  public boolean saves() {
    String change = kept.isPresent() ? "put" : "post";
    return rights.allow("patron-notices.rules.item." + change);
  }
}
