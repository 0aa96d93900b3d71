package org.folioext.console.catalogue;

import java.util.List;

/**
 * A field as it is shown, with the numbers of the findings at each place.
 *
 * @param tag {@code leader} or three characters
 * @param indicators none of a control field, else two
 * @param content subfields, or stretches of a control field
 */
public record MarcLine(Piece tag, List<Piece> indicators, List<Piece> content) {

  /**
   * A stretch of text.
   *
   * @param code of the subfield, empty elsewhere
   * @param marks numbers of findings, from 1
   */
  public record Piece(String code, String text, List<Integer> marks) {

    static Piece of(String text, List<Integer> marks) {
      return new Piece("", text, marks);
    }

    public boolean marked() {
      return !marks.isEmpty();
    }
  }
}
