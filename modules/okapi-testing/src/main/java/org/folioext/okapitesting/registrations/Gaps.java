package org.folioext.okapitesting.registrations;

import java.util.List;
import org.folioext.okapitesting.town.Dice;

/** What stands on a card where somebody would not say, or nobody asked. */
final class Gaps {
  static final List<String> BIRTHS =
      List.of("", "", "", "1900-01-01", "1900-01-01", "1901-01-01", "2000-01-01", "1111-11-11");
  private static final List<String> PHONES =
      List.of("0000000", "00 0000 0000", "n/a", "none", "123456789", "x", "9999999999");
  private static final List<String> EMAILS =
      List.of(
          "unknown@post.example",
          "none@none.example",
          "n/a",
          "noemail@library.example",
          "x",
          "library@library.example");

  private final Address library;

  Gaps(Address library) {
    this.library = library;
  }

  /** Leaves something out, or puts in what stands for nothing. */
  void leave(Draft draft, Dice dice) {
    switch (dice.of(1).below(12)) {
      case 0, 1 -> draft.clear(Field.PHONE, Field.MOBILE);
      case 2 -> draft.clear(Field.EMAIL);
      case 3, 4 -> draft.set(Field.BIRTH, dice.of(2).one(BIRTHS));
      case 5 -> draft.set(Field.PHONE, dice.of(2).one(PHONES)).clear(Field.MOBILE);
      case 6 -> draft.set(Field.EMAIL, dice.of(2).one(EMAILS));
      case 7 -> draft.address(library);
      case 8 -> draft.set(Field.STREET, "n/a").clear(Field.NUMBER, Field.UNIT);
      case 9 -> draft.clear(Field.POSTCODE, Field.STATE);
      case 10 -> draft.clear(Field.NUMBER, Field.STREET, Field.UNIT, Field.PLACE, Field.POSTCODE);
      default -> draft.set(Field.GIVEN, draft.has(Field.GIVEN) ? "x" : "");
    }
  }
}
