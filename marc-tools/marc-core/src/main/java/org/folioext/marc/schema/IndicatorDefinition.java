package org.folioext.marc.schema;

import java.util.List;

/**
 * One of the two indicators of a data field: its name and the values it may take.
 *
 * <p>Immutable and safe for use by many threads. Look-ups by character neither allocate nor scan.
 */
public final class IndicatorDefinition {
  private final String label;
  private final List<CodeDefinition> values;
  private final Source source;
  private final CodeTable table;

  IndicatorDefinition(String label, List<CodeDefinition> values, Source source) {
    this.label = label;
    this.values = List.copyOf(values);
    this.source = source;
    this.table = CodeTable.of(this.values);
  }

  /**
   * Name of the indicator.
   *
   * @return label; {@code Undefined} for an indicator that the field does not use
   */
  public String label() {
    return label;
  }

  /**
   * Defined values in the order of the source, obsolete ones included.
   *
   * @return immutable list; ranges such as {@code 1-9} are one entry; empty if any value goes
   */
  public List<CodeDefinition> values() {
    return values;
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
   * State of a value.
   *
   * @param ch the indicator as it stands in the record, a blank as a space; any int is accepted
   * @return current, obsolete or undefined; current for every character if the definition lists no
   *     values (as in field 880, whose indicators are those of the linked field)
   */
  public State stateOf(int ch) {
    return values.isEmpty() ? State.CURRENT : State.ofBit(table.bit(ch));
  }

  /**
   * Says whether a value is defined, obsolete or not.
   *
   * @param ch the indicator, a blank as a space
   * @return false only if the value never was defined
   */
  public boolean isDefined(int ch) {
    return values.isEmpty() || table.bit(ch) != 0;
  }

  /**
   * Says whether a value is defined but obsolete.
   *
   * @param ch the indicator, a blank as a space
   * @return true if it was defined once and no longer is
   */
  public boolean isObsolete(int ch) {
    return table.bit(ch) == State.OBSOLETE_BIT;
  }

  /**
   * The definition behind a value, for messages.
   *
   * @param ch the indicator, a blank as a space
   * @return the definition, the current one if there are two; null if undefined
   */
  public CodeDefinition value(int ch) {
    return Codes.find(values, ch);
  }

  /**
   * The current values for a message, blanks as {@link CodeDefinition#BLANK_SIGN}.
   *
   * @return for example {@code ␢, 0, 1-9}; {@code any} if there is no restriction
   */
  public String describe() {
    return Codes.describe(values);
  }
}
