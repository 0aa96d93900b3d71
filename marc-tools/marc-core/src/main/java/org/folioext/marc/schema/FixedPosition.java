package org.folioext.marc.schema;

import java.util.List;

/**
 * One data element of a fixed field: a range of character positions and what may stand there.
 *
 * <p>Positions of a layout do not overlap. Where an older format put another element at the same
 * place, its codes are listed here as obsolete, with the old element's name before their label.
 *
 * <p>Immutable and safe for use by many threads. The {@code state} methods do not allocate.
 */
public final class FixedPosition {
  private final int from;
  private final int to;
  private final String label;
  private final PositionKind kind;
  private final boolean fill;
  private final List<CodeDefinition> codes;
  private final Status status;
  private final Source source;
  private final String listId;
  private final CodeLists lists;
  private final String sameAs;
  private final CodeTable table;
  private String describedCodes;

  FixedPosition(PositionParts parts, CodeTable shared) {
    this.from = parts.from;
    this.to = parts.to;
    this.label = parts.label;
    this.kind = parts.kind;
    this.fill = parts.fill;
    this.codes = List.copyOf(parts.codes);
    this.status = parts.status;
    this.source = parts.source;
    this.listId = parts.listId;
    this.lists = parts.lists;
    this.sameAs = parts.sameAs;
    this.table = shared == null ? CodeTable.of(this.codes) : shared;
  }

  /**
   * First character position, counted from 0.
   *
   * @return 0 or more
   */
  public int from() {
    return from;
  }

  /**
   * Last character position, inclusive, as the format writes it: 24-27 has 27.
   *
   * @return not less than {@link #from()}
   */
  public int to() {
    return to;
  }

  /**
   * Number of characters.
   *
   * @return 1 or more
   */
  public int width() {
    return to - from + 1;
  }

  /**
   * Name of the element.
   *
   * @return label, such as {@code Nature of contents}
   */
  public String label() {
    return label;
  }

  /**
   * How the characters are read.
   *
   * @return never null
   */
  public PositionKind kind() {
    return kind;
  }

  /**
   * Whether a value of nothing but fill characters ({@code |}) is allowed.
   *
   * @return true if the format allows it here, by a code of its own or by its general rule
   */
  public boolean allowsFill() {
    return fill || table.bit('|') == State.CURRENT_BIT;
  }

  /**
   * The listed codes in the order of the source, obsolete ones included.
   *
   * @return immutable list; empty for kinds that have none
   */
  public List<CodeDefinition> codes() {
    return codes;
  }

  /**
   * Standing of the element as such.
   *
   * @return obsolete if the whole element is; its codes then are too
   */
  public Status status() {
    return status;
  }

  /**
   * Source of the definition.
   *
   * @return never null
   */
  public Source source() {
    return source;
  }

  /**
   * Id of the code list that holds the values.
   *
   * @return a list id such as {@code languages}; null unless the kind is {@link PositionKind#LIST}
   */
  public String codeListId() {
    return listId;
  }

  /** The position whose codes these are, such as {@code 008/books/24-27}, or null. */
  String sameAs() {
    return sameAs;
  }

  CodeTable table() {
    return table;
  }

  CodeLists lists() {
    return lists;
  }

  boolean fillFlag() {
    return fill;
  }

  /**
   * State of a value cut out of a record.
   *
   * @param value the characters of this position only, blanks as spaces
   * @return undefined if the length is not {@link #width()}
   */
  public State stateOf(CharSequence value) {
    return value.length() == width() ? state(value, 0) : State.UNDEFINED;
  }

  /**
   * State of this element in a whole field.
   *
   * @param field the field from position 0, blanks as spaces
   * @return undefined if the field ends before {@link #to()}
   */
  public State stateIn(CharSequence field) {
    return field.length() > to ? state(field, from) : State.UNDEFINED;
  }

  /**
   * State of this element in a whole field of ASCII bytes.
   *
   * @param bytes buffer that holds the field
   * @param start index of the field's position 0
   * @param end index after the field's last byte
   * @return undefined if the field ends before {@link #to()} or a byte is not ASCII
   * @throws IndexOutOfBoundsException if start or end lie outside the buffer
   */
  public State stateIn(byte[] bytes, int start, int end) {
    if (start + to >= end) {
      return State.UNDEFINED;
    }
    if (kind == PositionKind.ANY) {
      return status.state();
    }
    byte worst = State.CURRENT_BIT;
    for (int at = from; at <= to; at += PackedCode.MAX_WIDTH) {
      int next = Math.min(at + PackedCode.MAX_WIDTH, to + 1);
      long part = PackedCode.of(bytes, start + at, start + next);
      worst = worse(worst, PositionCheck.bit(this, part, next - at));
    }
    return State.ofBit(worst);
  }

  /** Long values are checked in parts: those kinds that occur so long go by the character. */
  private State state(CharSequence text, int start) {
    if (kind == PositionKind.ANY) {
      return status.state();
    }
    int end = start + width();
    byte worst = State.CURRENT_BIT;
    for (int at = start; at < end; at += PackedCode.MAX_WIDTH) {
      int next = Math.min(at + PackedCode.MAX_WIDTH, end);
      worst = worse(worst, PositionCheck.bit(this, PackedCode.of(text, at, next), next - at));
    }
    return State.ofBit(worst);
  }

  private static byte worse(byte one, byte other) {
    return one == 0 || other == 0 ? 0 : one > other ? one : other;
  }

  /**
   * The code behind a value, for messages.
   *
   * @param value a whole value, or one character of a {@link PositionKind#SET}
   * @return the definition, the current one if there are two; null if not listed here
   */
  public CodeDefinition code(CharSequence value) {
    return Codes.find(codes, value);
  }

  /** Kept, because a file may have the same fault in each record; any thread makes the same. */
  private String describedCodes() {
    String known = describedCodes;
    if (known == null) {
      known = Codes.describe(codes);
      describedCodes = known;
    }
    return known;
  }

  /**
   * The allowed values for a message, blanks as {@link CodeDefinition#BLANK_SIGN}.
   *
   * @return the current codes separated by commas, or a phrase for kinds without codes
   */
  public String describe() {
    switch (kind) {
      case NUMBER:
        return "0-9";
      case DATE:
        return "a date yymmdd";
      case LIST:
        return "a code of the list " + listId;
      case BLANK:
        return CodeDefinition.BLANK_SIGN + (fill ? ", |" : "");
      default:
        return describedCodes();
    }
  }
}
