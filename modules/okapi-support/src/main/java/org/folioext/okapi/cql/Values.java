package org.folioext.okapi.cql;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.folioext.okapi.cql.CqlNode.Clause;

/** Reads the values of clauses. */
final class Values {
  private static final Pattern UUID_FORM =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*");

  private Values() {}

  static Object number(Clause clause) {
    try {
      return Long.valueOf(clause.value());
    } catch (NumberFormatException e) {
      throw Refusal.value(clause, "a whole number");
    }
  }

  static Object word(Clause clause, Map<String, Integer> words) {
    Integer number = words.get(clause.value());
    if (number == null) {
      throw Refusal.value(clause, "one of " + String.join(", ", words.keySet()));
    }
    return number;
  }

  static Object instant(Clause clause) {
    String text = clause.value();
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
      }
      if (TIME.matcher(text).matches()) {
        return OffsetDateTime.parse(text);
      }
    } catch (DateTimeException e) {
      throw time(clause);
    }
    throw time(clause);
  }

  private static RuntimeException time(Clause clause) {
    return Refusal.value(clause, "a time as 2026-01-31T08:00:00Z, or a day as 2026-01-31");
  }

  static Object day(Clause clause) {
    try {
      if (DAY.matcher(clause.value()).matches()) {
        return LocalDate.parse(clause.value());
      }
    } catch (DateTimeException e) {
      throw noDay(clause);
    }
    throw noDay(clause);
  }

  private static RuntimeException noDay(Clause clause) {
    return Refusal.value(clause, "a day as 2026-01-31");
  }

  static Object uuid(Clause clause) {
    if (!UUID_FORM.matcher(clause.value()).matches()) {
      throw Refusal.value(clause, "a UUID");
    }
    return UUID.fromString(clause.value());
  }

  static Object flag(Clause clause) {
    return switch (clause.value()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Refusal.value(clause, "true or false");
    };
  }
}
