package org.folioext.marc.schema;

import java.util.List;

/**
 * One field of a format. The leader is the field {@code LDR} with number 0.
 *
 * <p>Immutable and safe for use by many threads. Look-ups by subfield code index an array.
 */
public final class FieldDefinition {

  /** What the subfields and indicators of a field are defined by. */
  public enum Content {
    /** By this definition. */
    DEFINED,
    /** By the field that $6 names (880): look that one up and check against it. */
    LINKED,
    /** By another format (886), or the sources do not say: nothing can be checked. */
    OPEN
  }

  private static final int ASCII = 128;

  private final int number;
  private final String tag;
  private final String label;
  private final boolean repeatable;
  private final Content content;
  private final Status status;
  private final Source source;
  private final IndicatorDefinition indicator1;
  private final IndicatorDefinition indicator2;
  private final List<SubfieldDefinition> subfields;
  private final SubfieldDefinition[] byCode;
  private final List<FixedFieldLayout> layouts;
  private final FixedFieldLayout[] bySelector;

  FieldDefinition(FieldParts parts) {
    this.tag = parts.tag;
    this.number = numberOf(parts.tag);
    this.label = parts.label;
    this.repeatable = parts.repeatable;
    this.content = parts.content;
    this.status = parts.status;
    this.source = parts.source;
    this.indicator1 = parts.indicator1;
    this.indicator2 = parts.indicator2;
    this.subfields = List.copyOf(parts.subfields);
    this.byCode = new SubfieldDefinition[ASCII];
    for (int i = 0; i < subfields.size(); i++) {
      byCode[subfields.get(i).code()] = subfields.get(i);
    }
    this.layouts = List.copyOf(parts.layouts);
    this.bySelector = layouts.isEmpty() ? null : new FixedFieldLayout[ASCII];
    for (int i = 0; i < layouts.size(); i++) {
      String selector = layouts.get(i).selector();
      for (int c = 0; c < selector.length(); c++) {
        bySelector[selector.charAt(c)] = layouts.get(i);
      }
    }
  }

  /** The number of a tag: 0 for LDR, -1 if it is not three digits. */
  static int numberOf(String tag) {
    if (tag.equals("LDR")) {
      return 0;
    }
    return tag.length() == 3 && PackedCode.isDigits(tag, 0, 3) ? Integer.parseInt(tag) : -1;
  }

  /**
   * Tag as in records.
   *
   * @return three digits, or {@code LDR}
   */
  public String tag() {
    return tag;
  }

  /**
   * Tag as a number.
   *
   * @return 0 (leader) to 999
   */
  public int number() {
    return number;
  }

  /**
   * Name of the field.
   *
   * @return label
   */
  public String label() {
    return label;
  }

  /**
   * Whether the field may occur more than once in a record.
   *
   * @return true if repeatable
   */
  public boolean repeatable() {
    return repeatable;
  }

  /**
   * Whether this is the leader or a control field (00X), without indicators and subfields.
   *
   * @return true if the number is below 10
   */
  public boolean isControl() {
    return number < 10;
  }

  /**
   * What defines the subfields and indicators.
   *
   * @return never null
   */
  public Content content() {
    return content;
  }

  /**
   * Standing of the field.
   *
   * @return current or obsolete
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
   * First indicator.
   *
   * @return null for control fields and where {@link #content()} is not DEFINED
   */
  public IndicatorDefinition indicator1() {
    return indicator1;
  }

  /**
   * Second indicator.
   *
   * @return null for control fields and where {@link #content()} is not DEFINED
   */
  public IndicatorDefinition indicator2() {
    return indicator2;
  }

  /**
   * Subfields in the order of the source.
   *
   * @return immutable list, empty for control fields
   */
  public List<SubfieldDefinition> subfields() {
    return subfields;
  }

  /**
   * The subfield of a code.
   *
   * @param code any int
   * @return null if the field defines no such subfield
   */
  public SubfieldDefinition subfield(int code) {
    return code >= 0 && code < ASCII ? byCode[code] : null;
  }

  /**
   * Fixed-field layouts.
   *
   * @return immutable list; empty if the field has no fixed positions
   */
  public List<FixedFieldLayout> layouts() {
    return layouts;
  }

  /**
   * The layout of a name.
   *
   * @param name such as {@code books}
   * @return null if there is none
   */
  public FixedFieldLayout layout(String name) {
    for (int i = 0; i < layouts.size(); i++) {
      if (layouts.get(i).name().equals(name)) {
        return layouts.get(i);
      }
    }
    return null;
  }

  /**
   * The layout that a character chooses.
   *
   * @param selector for 006 and 007 the character at position 0, for bibliographic 008 the {@link
   *     Material#selector()}; any int is accepted
   * @return null if none is chosen by it
   */
  public FixedFieldLayout layout(int selector) {
    return bySelector != null && selector >= 0 && selector < ASCII ? bySelector[selector] : null;
  }
}
