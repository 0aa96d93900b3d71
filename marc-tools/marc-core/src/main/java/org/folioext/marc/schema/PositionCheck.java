package org.folioext.marc.schema;

/** Decides the state of a packed value, one branch for each {@link PositionKind}. */
final class PositionCheck {
  private PositionCheck() {}

  /** The state bit of a value of the given width: 1 current, 2 obsolete, 0 undefined. */
  static byte bit(FixedPosition position, long packed, int width) {
    if (packed < 0) {
      return 0;
    }
    if (position.allowsFill() && PackedCode.isAll(packed, width, '|')) {
      return State.CURRENT_BIT;
    }
    switch (position.kind()) {
      case SET:
      case CHARS:
        return each(position.table(), packed, width);
      case NUMBER:
        return PackedCode.number(packed, width) >= 0
            ? State.CURRENT_BIT
            : position.table().bit(packed, width);
      case DATE:
        return isDate(packed) ? State.CURRENT_BIT : position.table().bit(packed, width);
      case LIST:
        return list(position, packed, width);
      case BLANK:
        return blank(position, packed, width);
      default:
        return position.table().bit(packed, width);
    }
  }

  private static byte each(CodeTable table, long packed, int width) {
    byte worst = State.CURRENT_BIT;
    for (int i = 0; i < width; i++) {
      byte bit = table.bit(PackedCode.charAt(packed, width, i));
      if (bit == 0) {
        byte whole = table.bit(packed, width);
        return width > 1 ? whole : 0;
      }
      worst = bit > worst ? bit : worst;
    }
    return worst;
  }

  private static byte blank(FixedPosition position, long packed, int width) {
    byte worst = State.CURRENT_BIT;
    boolean anyObsolete = position.status().isObsolete();
    for (int i = 0; i < width; i++) {
      int ch = PackedCode.charAt(packed, width, i);
      if (ch != ' ' && !(ch == '|' && position.fillFlag())) {
        byte bit = anyObsolete ? State.OBSOLETE_BIT : position.table().bit(ch);
        if (bit == 0) {
          return position.table().bit(packed, width);
        }
        worst = bit > worst ? bit : worst;
      }
    }
    return worst;
  }

  private static byte list(FixedPosition position, long packed, int width) {
    byte listed = position.table().bit(packed, width);
    if (listed != 0) {
      return listed;
    }
    byte bit = position.lists().list(position.codeListId()).bit(packed, width);
    return bit == State.CURRENT_BIT ? position.status().state().bit() : bit;
  }

  private static boolean isDate(long packed) {
    long number = PackedCode.number(packed, 6);
    if (number < 0 || packed >>> 42 != 0) {
      return false;
    }
    long month = number / 100 % 100;
    long day = number % 100;
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }
}
