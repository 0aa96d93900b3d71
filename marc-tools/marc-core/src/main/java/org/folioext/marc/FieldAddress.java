package org.folioext.marc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a place in a record, as catalogers write it.
 *
 * <pre>
 *   245            the field          856[2]     the second 856
 *   245$a          a subfield         245$n[2]   its second $n
 *   245^1          the first indicator
 *   008/35-37      characters of a control field, from 0, both ends included
 *   leader/09      a leader position  leader     all of it
 * </pre>
 *
 * <p>In a finding, no bracket means the first occurrence; in a question ({@code --at}), every one.
 * Immutable.
 *
 * @param tag three characters, or {@code leader}
 * @param occurrence which field of that tag, from 1; 0 where no bracket was written
 * @param part the part of the field
 */
public record FieldAddress(String tag, int occurrence, Part part) {
  /** The tag that stands for the leader. */
  public static final String LEADER = "leader";

  private static final Pattern FORM =
      Pattern.compile(
          "(leader|[0-9A-Za-z]{3})(?:\\[(\\d{1,5})])?"
              + "(?:\\^([12])|\\$([!-~])(?:\\[(\\d{1,5})])?|/(\\d{1,4})(?:-(\\d{1,4}))?)?");

  /** A part of a field. */
  public sealed interface Part {
    /** All of it. */
    record Whole() implements Part {
      @Override
      public String toString() {
        return "";
      }
    }

    /**
     * An indicator.
     *
     * @param number 1 or 2
     */
    record Indicator(int number) implements Part {
      @Override
      public String toString() {
        return "^" + number;
      }
    }

    /**
     * A subfield.
     *
     * @param occurrence which of that code, from 1; 0 where no bracket was written
     */
    record OfSubfield(char code, int occurrence) implements Part {
      @Override
      public String toString() {
        return "$" + code + (occurrence > 1 ? "[" + occurrence + "]" : "");
      }
    }

    /**
     * Characters of a control field or the leader.
     *
     * @param from first character, from 0
     * @param to last character, included
     */
    record Characters(int from, int to) implements Part {
      @Override
      public String toString() {
        return to == from ? "/" + twoDigits(from) : "/" + twoDigits(from) + "-" + twoDigits(to);
      }

      private static String twoDigits(int position) {
        return position < 10 ? "0" + position : Integer.toString(position);
      }
    }
  }

  /** The address of a whole field; {@code occurrence} as in the record component. */
  public static FieldAddress of(String tag, int occurrence) {
    return new FieldAddress(tag, occurrence, new Part.Whole());
  }

  /**
   * Reads an address in the form described above.
   *
   * @throws IllegalArgumentException when it has another form; the message shows the right ones
   */
  public static FieldAddress parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is no field address; write 245, 245$a, 245^1, 856[2]$u, 008/35-37 or"
              + " leader/09");
    }
    return new FieldAddress(matcher.group(1), number(matcher.group(2)), part(matcher));
  }

  private static Part part(Matcher matcher) {
    if (matcher.group(3) != null) {
      return new Part.Indicator(number(matcher.group(3)));
    }
    if (matcher.group(4) != null) {
      return new Part.OfSubfield(matcher.group(4).charAt(0), number(matcher.group(5)));
    }
    if (matcher.group(6) != null) {
      int from = number(matcher.group(6));
      int to = matcher.group(7) == null ? from : number(matcher.group(7));
      if (to < from) {
        throw new IllegalArgumentException(
            "'" + matcher.group() + "' ends before it begins; write the smaller position first");
      }
      return new Part.Characters(from, to);
    }
    return new Part.Whole();
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** The written form; an occurrence of 1 is left out. */
  @Override
  public String toString() {
    return tag + (occurrence > 1 ? "[" + occurrence + "]" : "") + part;
  }
}
