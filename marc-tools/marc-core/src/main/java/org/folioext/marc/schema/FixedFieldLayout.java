package org.folioext.marc.schema;

import java.util.List;

/**
 * The positions of a fixed field (or coded subfield) for one kind of material.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class FixedFieldLayout {
  private final String name;
  private final String label;
  private final String selector;
  private final int minLength;
  private final int length;
  private final List<FixedPosition> positions;
  private final FixedPosition[] byOffset;
  private final Source source;

  FixedFieldLayout(
      String name,
      String label,
      String selector,
      int minLength,
      int length,
      List<FixedPosition> positions,
      Source source) {
    this.name = name;
    this.label = label;
    this.selector = selector;
    this.minLength = minLength;
    this.length = length;
    this.positions = List.copyOf(positions);
    this.source = source;
    this.byOffset = new FixedPosition[length];
    for (int i = 0; i < this.positions.size(); i++) {
      FixedPosition position = this.positions.get(i);
      for (int at = position.from(); at <= position.to() && at < length; at++) {
        byOffset[at] = position;
      }
    }
  }

  /**
   * Name within its field.
   *
   * @return such as {@code books} or {@code sound-recording}; {@code all} for the only one
   */
  public String name() {
    return name;
  }

  /**
   * Name for people.
   *
   * @return such as {@code Books}
   */
  public String label() {
    return label;
  }

  /**
   * Characters that choose this layout: values of position 0 of 006 and 007, the {@link
   * Material#selector()} for bibliographic 008.
   *
   * @return one or more characters; empty if the layout is not chosen by a character
   */
  public String selector() {
    return selector;
  }

  /**
   * Shortest length the format allows.
   *
   * @return equal to {@link #length()} but for a few categories of 007, whose last positions are
   *     optional as a group
   */
  public int minLength() {
    return minLength;
  }

  /**
   * Full length in characters.
   *
   * @return 1 or more
   */
  public int length() {
    return length;
  }

  /**
   * Says whether a field of this many characters is as long as the format wants it: full length, or
   * the minimum.
   *
   * @param actual length found
   * @return true if it is one of the two lengths
   */
  public boolean isLength(int actual) {
    return actual == length || actual == minLength;
  }

  /**
   * Positions in ascending order, without overlap.
   *
   * @return immutable list; empty if only the length is known
   */
  public List<FixedPosition> positions() {
    return positions;
  }

  /**
   * The element at a character position.
   *
   * @param offset counted from 0; any int is accepted
   * @return null outside the layout, or where nothing is known
   */
  public FixedPosition at(int offset) {
    return offset >= 0 && offset < length ? byOffset[offset] : null;
  }

  /**
   * Source of the definition.
   *
   * @return never null
   */
  public Source source() {
    return source;
  }
}
