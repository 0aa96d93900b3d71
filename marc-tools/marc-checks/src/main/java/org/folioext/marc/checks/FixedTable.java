package org.folioext.marc.checks;

import org.folioext.marc.Field;
import org.folioext.marc.schema.CodeDefinition;
import org.folioext.marc.schema.FixedFieldLayout;
import org.folioext.marc.schema.FixedPosition;
import org.folioext.marc.schema.PositionKind;
import org.folioext.marc.schema.State;

/**
 * A layout of a fixed field as tables by character: a value all of whose characters are plainly
 * current is passed by without being cut out. Immutable.
 */
final class FixedTable {
  private static final int ASCII = 128;

  private final FixedFieldLayout layout;
  private final FixedPosition[] positions;
  private final boolean[][] current;
  private final boolean[] blank;
  private final boolean[] fill;

  FixedTable(FixedFieldLayout layout) {
    this.layout = layout;
    this.positions = layout.positions().toArray(FixedPosition[]::new);
    this.current = new boolean[positions.length][];
    this.blank = new boolean[positions.length];
    this.fill = new boolean[positions.length];
    for (int i = 0; i < positions.length; i++) {
      current[i] = table(positions[i]);
      blank[i] = mayBeAll(positions[i], " ");
      fill[i] = mayBeAll(positions[i], "|");
    }
  }

  private static boolean mayBeAll(FixedPosition position, String character) {
    return position.stateOf(character.repeat(position.width())) == State.CURRENT;
  }

  private static boolean[] table(FixedPosition position) {
    boolean[] table = new boolean[ASCII];
    boolean wide = position.width() > 1 && position.kind() == PositionKind.CODE;
    for (char c = 0; c < ASCII; c++) {
      table[c] =
          switch (position.kind()) {
            case CODE, SET, CHARS -> !wide && isCurrent(position, c);
            case NUMBER -> c >= '0' && c <= '9';
            case BLANK -> c == ' ';
            case LIST, DATE, ANY -> true;
          };
    }
    return table;
  }

  private static boolean isCurrent(FixedPosition position, char c) {
    CodeDefinition code = position.code(String.valueOf(c));
    return code != null && !code.status().isObsolete();
  }

  /** Bits of the {@link Oddity}s of the field's codes; 0 for a field of another length. */
  long look(Field field) {
    if (!layout.isLength(field.length())) {
      return 0;
    }
    long found = 0;
    for (int i = 0; i < positions.length; i++) {
      if (!isPlain(field, positions[i], current[i])
          && !(blank[i] && isAll(field, positions[i], ' '))
          && !(fill[i] && isAll(field, positions[i], '|'))) {
        found |= look(field, positions[i]);
      }
    }
    return found;
  }

  private static boolean isPlain(Field field, FixedPosition position, boolean[] current) {
    int to = Math.min(position.to(), field.length() - 1);
    for (int at = position.from(); at <= to; at++) {
      int c = field.byteAt(at);
      if (c >= ASCII || !current[c]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAll(Field field, FixedPosition position, char wanted) {
    int to = Math.min(position.to(), field.length() - 1);
    for (int at = position.from(); at <= to; at++) {
      if (field.byteAt(at) != wanted) {
        return false;
      }
    }
    return true;
  }

  private static long look(Field field, FixedPosition position) {
    State state = FixedCodes.state(position, field.text());
    if (state == State.CURRENT) {
      return 0;
    }
    return state == State.OBSOLETE ? Oddity.OBSOLETE_CODE.bit() : Oddity.UNDEFINED_CODE.bit();
  }
}
