package org.folioext.console.notices.renewals;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.folioext.console.gateway.Cql;
import org.folioext.console.gateway.Url;
import org.folioext.console.web.PageRequest;

/**
 * Which attempts a person wants to see; what makes no sense is left out.
 *
 * @param asked by name of the parameter, each of them good
 */
public record RenewalFilter(Map<String, String> asked) {

  /** All attempts. */
  static final Url HOME = new Url("/notices/renewals", Map.of());

  /** In the order of the choices. */
  public static final List<String> STATES =
      List.of(
          "renewed",
          "refused",
          "unmoved",
          "unknown",
          "failed",
          "ready",
          "calling",
          "predicted",
          "dropped");

  private static final Set<String> OF_REASONS = Set.of("foreseen", "because");

  /** Stands for: no reason at all. */
  private static final String NONE = "none";

  private static final Predicate<String> ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}").asMatchPredicate();
  private static final Predicate<String> WORDS =
      Pattern.compile("[a-z][a-z -]{0,300}").asMatchPredicate();

  /** What may be asked, what of it makes sense, and what it is in CQL. */
  private record Term(String name, Predicate<String> good, String field, String comparison) {}

  private static final List<Term> TERMS =
      List.of(
          new Term("state", STATES::contains, "state", "=="),
          new Term("rule", Pattern.compile("[a-z0-9-]{1,80}").asMatchPredicate(), "ruleId", "=="),
          new Term("run", ID, "runId", "=="),
          new Term("patron", ID, "patronId", "=="),
          new Term("from", RenewalFilter::isDay, "date", ">="),
          new Term("to", RenewalFilter::isDay, "date", "<="),
          new Term("predicted", Comparison.PREDICTED::contains, "predicted", "=="),
          new Term("foreseen", WORDS, "predictedReasons", "=="),
          new Term("because", WORDS, "reasons", "=="));

  static RenewalFilter of(PageRequest request) {
    Map<String, String> asked = new LinkedHashMap<>();
    TERMS.forEach(
        term ->
            request
                .query(term.name())
                .filter(term.good())
                .ifPresent(value -> asked.put(term.name(), value)));
    return new RenewalFilter(asked);
  }

  private static boolean isDay(String text) {
    return day(text).isPresent();
  }

  /** A day of four digits, written {@code 2026-01-31}. */
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1000);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Reasons as a parameter. */
  static String reasons(List<String> ids) {
    return ids.isEmpty() ? NONE : String.join(" ", ids);
  }

  /** What was asked of a name; empty where nothing was. */
  public String value(String name) {
    return asked.getOrDefault(name, "");
  }

  /** Whether it is more than a state that was asked for. */
  public boolean narrows() {
    return asked.keySet().stream().anyMatch(name -> !name.equals("state"));
  }

  /** The same with another state; all states where it is empty. */
  public Url withState(String state) {
    return url().with("state", state);
  }

  Url url() {
    return new Url(HOME.path(), asked);
  }

  Optional<String> cql() {
    List<String> terms = new ArrayList<>();
    TERMS.stream()
        .filter(term -> asked.containsKey(term.name()))
        .forEach(term -> terms.add(Cql.compared(term.field(), term.comparison(), plain(term))));
    return Cql.all(terms);
  }

  private String plain(Term term) {
    String value = asked.get(term.name());
    return OF_REASONS.contains(term.name()) && value.equals(NONE) ? "" : value;
  }
}
