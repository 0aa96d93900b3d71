package org.folioext.marc.checks.rules.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.folioext.marc.Field;
import org.folioext.marc.FieldAddress.Part;
import org.folioext.marc.checks.FixedCodes;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.Report;
import org.folioext.marc.schema.CodeDefinition;
import org.folioext.marc.schema.FixedFieldLayout;
import org.folioext.marc.schema.FixedPosition;
import org.folioext.marc.schema.FormatSchema;
import org.folioext.marc.schema.State;

/** Fixed fields 006, 007 and 008 against their layouts. Stateless. */
final class FixedFields {
  /** Most findings of one rule in one field. */
  private static final int EACH = 3;

  private FixedFields() {}

  /**
   * Reports the coded positions whose value is in a state: one finding each up to {@link #EACH},
   * beyond that one for the field, because a field that is shifted or left blank has one fault.
   * Fields of a wrong length are left out: another rule tells. Values of code lists and dates have
   * rules too.
   *
   * @param message key for one position; with {@code -several} behind it, for many
   */
  static void report(
      FormatSchema schema, Field field, State wanted, String message, Report report) {
    FixedFieldLayout layout = FixedCodes.layout(schema, field);
    if (layout == null || !layout.isLength(field.length())) {
      return;
    }
    String text = field.text();
    List<FixedPosition> found = new ArrayList<>(0);
    for (int i = 0; i < layout.positions().size(); i++) {
      FixedPosition position = layout.positions().get(i);
      if (FixedCodes.state(position, text) == wanted) {
        found.add(position);
      }
    }
    if (found.size() > EACH) {
      report.add(Place.of(field), message + "-several", field.tag(), layout.label(), places(found));
    } else {
      for (FixedPosition position : found) {
        report(field, text, layout, position, message, report);
      }
    }
  }

  private static void report(
      Field field,
      String text,
      FixedFieldLayout layout,
      FixedPosition position,
      String message,
      Report report) {
    report.add(
        Place.characters(field, position.from(), position.to()),
        message,
        text.substring(position.from(), position.to() + 1).replace(' ', CodeDefinition.BLANK_SIGN),
        position.label(),
        position.describe(),
        layout.label());
  }

  private static String places(List<FixedPosition> positions) {
    return positions.stream()
        .map(p -> new Part.Characters(p.from(), p.to()).toString().substring(1))
        .collect(Collectors.joining(", "));
  }
}
