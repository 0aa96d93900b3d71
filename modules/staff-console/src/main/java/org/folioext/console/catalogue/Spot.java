package org.folioext.console.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a record, as findings name it: {@code 245$a}, {@code 856[2]$u}, {@code 245^1}, {@code
 * 008/35-37}, {@code leader/09}, {@code 100}.
 *
 * @param occurrence of the tag, from 1
 * @param part what follows the tag
 */
record Spot(String tag, int occurrence, Part part) {

  private static final Pattern FORM =
      Pattern.compile(
          "(leader|[0-9A-Za-z]{3})(?:\\[(\\d{1,5})])?"
              + "(?:\\^([12])|\\$([!-~])(?:\\[(\\d{1,5})])?|/(\\d{1,4})(?:-(\\d{1,4}))?)?");

  /** A part of a field. */
  sealed interface Part {
    /** All of it. */
    record Whole() implements Part {}

    /** The first or second indicator. */
    record Indicator(int number) implements Part {}

    /** One of the subfields of a code, from 1. */
    record Subfield(String code, int occurrence) implements Part {}

    /** Characters from 0, the last included. */
    record Characters(int from, int to) implements Part {}
  }

  /** Reads an address; empty where it names no field: {@code byte 17}. */
  static Optional<Spot> of(String at) {
    Matcher matcher = FORM.matcher(at);
    return matcher.matches()
        ? Optional.of(new Spot(matcher.group(1), number(matcher.group(2), 1), part(matcher)))
        : Optional.empty();
  }

  private static Part part(Matcher matcher) {
    if (matcher.group(3) != null) {
      return new Part.Indicator(number(matcher.group(3), 1));
    }
    if (matcher.group(4) != null) {
      return new Part.Subfield(matcher.group(4), number(matcher.group(5), 1));
    }
    if (matcher.group(6) != null) {
      int from = number(matcher.group(6), 0);
      return new Part.Characters(from, number(matcher.group(7), from));
    }
    return new Part.Whole();
  }

  private static int number(String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}
