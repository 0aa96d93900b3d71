package org.folioext.console.patrons;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.folioext.console.gateway.Cql;
import org.folioext.console.gateway.Url;
import org.folioext.console.web.PageRequest;

/**
 * Which flags a list shows: what stands in its address, and the same as a query. Where the address
 * says nothing of them, flags are open and not held. Immutable.
 *
 * @param chosen values by name, those alone that are understood
 * @param me id of the person's user, where it is known
 * @param zone in which days begin
 */
public record FlagFilter(Map<String, String> chosen, Optional<String> me, ZoneId zone) {

  /** Whatever the value, where a plain list would take one. */
  public static final String ANY = "any";

  /** Of other modules. */
  public static final String OTHER = "other";

  public static final List<String> ASSIGNED = List.of("me", "someone", "nobody");
  public static final List<String> YES_NO = List.of("yes", "no");
  public static final List<String> SORTS = List.of("newest", "oldest", "expires", "changed");

  private static final int LONGEST = 200;
  private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private static final Map<String, Predicate<String>> KNOWN = known();

  public FlagFilter {
    chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
  }

  private static Map<String, Predicate<String>> known() {
    Map<String, Predicate<String>> known = new LinkedHashMap<>();
    known.put("kind", FlagFilter::isPlain);
    known.put("state", value -> value.equals(ANY) || Flag.STATES.contains(value));
    known.put("severity", Flag.SEVERITIES::contains);
    known.put("rule", FlagFilter::isPlain);
    known.put("group", value -> value.equals("none") || value.matches(UUID));
    known.put("assigned", ASSIGNED::contains);
    known.put("held", value -> value.equals(ANY) || YES_NO.contains(value));
    known.put("baseline", YES_NO::contains);
    for (String day : List.of("raisedFrom", "raisedTo", "expiresFrom", "expiresTo")) {
      known.put(day, FlagFilter::isDay);
    }
    known.put("sort", SORTS::contains);
    return known;
  }

  /** PostgreSQL has no text with a NUL, and no kind or rule has a control character. */
  private static boolean isPlain(String text) {
    return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
  }

  /** The day after it has four digits of a year too. */
  private static boolean isDay(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() > 0 && day.plusDays(1).getYear() < 10_000;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** What an address asks for; what is not understood is left out. */
  public static FlagFilter of(PageRequest request) {
    Map<String, String> chosen = new LinkedHashMap<>();
    KNOWN.forEach(
        (name, good) ->
            request.query(name).filter(good).ifPresent(value -> chosen.put(name, value)));
    return new FlagFilter(chosen, request.me(), request.texts().zone());
  }

  /** The value of a name; empty where there is none. */
  public String value(String name) {
    return chosen.getOrDefault(name, "");
  }

  /** The same with another value of a name; an empty one takes it away. */
  public FlagFilter with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(chosen);
    if (value.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new FlagFilter(changed, me, zone);
  }

  /** An address with these filters. */
  public Url onto(Url page) {
    Url url = page;
    for (Map.Entry<String, String> one : chosen.entrySet()) {
      url = url.with(one.getKey(), one.getValue());
    }
    return url;
  }

  /** The query without an order. */
  public Optional<String> where() {
    return Cql.all(
        Stream.of(
                term("kind", this::kind),
                state(),
                term("severity", value -> Cql.is("severity", value)),
                term("rule", value -> Cql.is("rule", value)),
                term("group", FlagFilter::group),
                term("assigned", this::assigned),
                held(),
                term("baseline", value -> Cql.is("baseline", truth(value))),
                term("raisedFrom", value -> raised(">=", LocalDate.parse(value))),
                term("raisedTo", value -> raised("<", LocalDate.parse(value).plusDays(1))),
                term("expiresFrom", value -> Cql.compared("expiresOn", ">=", value)),
                term("expiresTo", value -> Cql.compared("expiresOn", "<=", value)))
            .flatMap(Optional::stream)
            .toList());
  }

  /** The query with its order. */
  public Optional<String> query() {
    String order =
        switch (value("sort")) {
          case "newest" -> "raisedDate/sort.descending";
          case "oldest" -> "raisedDate";
          case "expires" -> "expiresOn";
          case "changed" -> "changedDate/sort.descending";
          default -> "";
        };
    return order.isEmpty() ? where() : Optional.of(where().orElse(Cql.ALL) + " sortBy " + order);
  }

  private Optional<String> term(String name, UnaryOperator<String> term) {
    return Optional.ofNullable(chosen.get(name)).map(term);
  }

  private String kind(String value) {
    return value.equals(OTHER) ? Cql.compared("owner", "<>", Flag.OWN) : Cql.is("kind", value);
  }

  private Optional<String> state() {
    return Optional.of(chosen.getOrDefault("state", "open"))
        .filter(value -> !value.equals(ANY))
        .map(value -> Cql.is("state", value));
  }

  private Optional<String> held() {
    return Optional.of(chosen.getOrDefault("held", "no"))
        .filter(value -> !value.equals(ANY))
        .map(value -> Cql.is("held", truth(value)));
  }

  private static String truth(String yesOrNo) {
    return Boolean.toString(yesOrNo.equals("yes"));
  }

  private static String group(String value) {
    return value.equals("none") ? Cql.lacks("patronGroup") : Cql.is("patronGroup", value);
  }

  /** Where nobody knows who the person is, nothing is theirs. */
  private String assigned(String value) {
    return switch (value) {
      case "me" -> Cql.is("assignedTo", me.orElse("00000000-0000-0000-0000-000000000000"));
      case "someone" -> Cql.has("assignedTo");
      default -> Cql.lacks("assignedTo");
    };
  }

  private String raised(String comparison, LocalDate day) {
    return Cql.compared("raisedDate", comparison, day.atStartOfDay(zone).toInstant().toString());
  }
}
