package org.folioext.patronnotices.domain.preview;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.folioext.okapi.form.Fields;
import org.folioext.okapi.form.Mistakes;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.form.Tree;
import org.folioext.patronnotices.domain.book.BookText;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/**
 * Reads what a person wants to see:
 *
 * <pre>
 * {"rules": ["card-expires-soon"], "from": "2026-12-01", "days": 30, "patrons": ["…"]}
 * </pre>
 *
 * <p>All of it may be left out; {@code rule} is a rule in the form of rules. Stateless.
 */
public final class WantedForm {

  private static final List<String> KNOWN = List.of("rules", "rule", "from", "days", "patrons");
  private static final int LONGEST = 100;
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private WantedForm() {}

  /**
   * Reads it.
   *
   * @param present rules that there are
   * @param today in the library's zone
   */
  public static Reading<Wanted> read(Tree tree, Choices present, LocalDate today) {
    Mistakes mistakes = new Mistakes();
    Fields fields = Fields.of(tree, KNOWN, mistakes);
    Wanted wanted =
        new Wanted(
            fields.value("from", text -> day(text, today), "preview-form.from", range(today)),
            fields.number("days", 0, Wanted.MOST_DAYS).orElse(0),
            rules(fields, present, mistakes),
            fields.tree("rule").flatMap(rule -> rule(rule, mistakes)),
            patrons(fields, mistakes));
    return mistakes.isEmpty() ? new Reading.Good<>(wanted) : new Reading.Bad<>(mistakes.all());
  }

  /** A day from today to a year from now; empty of what is none. */
  public static Optional<LocalDate> day(String text, LocalDate today) {
    try {
      LocalDate day = LocalDate.parse(text);
      return Optional.of(day)
          .filter(one -> !one.isBefore(today) && !one.isAfter(today.plusDays(Wanted.FURTHEST)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String[] range(LocalDate today) {
    return new String[] {today.toString(), today.plusDays(Wanted.FURTHEST).toString()};
  }

  private static Optional<NoticeRule> rule(Tree tree, Mistakes mistakes) {
    Reading<NoticeRule> read = BookText.rule(tree);
    if (read instanceof Reading.Good<NoticeRule> good) {
      return Optional.of(good.value());
    }
    mistakes.addAll(((Reading.Bad<NoticeRule>) read).mistakes());
    return Optional.empty();
  }

  private static List<String> rules(Fields fields, Choices present, Mistakes mistakes) {
    List<String> rules =
        fields.texts("rules", LONGEST).orElse(List.of()).stream().distinct().toList();
    for (String id : rules) {
      if (present.rule(id).isEmpty()) {
        mistakes.add(fields.placeOf("rules"), "preview-form.rule", id);
      }
    }
    return rules;
  }

  private static List<UUID> patrons(Fields fields, Mistakes mistakes) {
    List<String> written = fields.texts("patrons", LONGEST).orElse(List.of());
    List<UUID> patrons = new ArrayList<>();
    for (String id : written) {
      if (UUID_FORM.matcher(id).matches()) {
        patrons.add(UUID.fromString(id));
      } else {
        mistakes.add(fields.placeOf("patrons"), "preview-form.patron", "patrons");
      }
    }
    if (written.size() > Wanted.MOST_PATRONS) {
      mistakes.add(
          fields.placeOf("patrons"), "preview-form.patrons", String.valueOf(Wanted.MOST_PATRONS));
    }
    return patrons.stream().distinct().toList();
  }
}
