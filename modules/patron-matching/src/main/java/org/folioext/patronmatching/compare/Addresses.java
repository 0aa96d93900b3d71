package org.folioext.patronmatching.compare;

import org.folioext.patronmatching.tidy.Features;

/** Compares addresses. */
final class Addresses {
  private static final double NEAR = 0.9;
  private static final double NEAR_PLACE = 0.92;
  private static final double LIKE_PLACE = 0.8;
  private static final double FAINT = 0.75;

  private Addresses() {}

  static AddressLevel level(Features left, Features right) {
    boolean place = isSamePlace(left, right);
    if (left.street().isEmpty() || right.street().isEmpty()) {
      return withoutStreet(left, right, place);
    }
    boolean street = left.street().equals(right.street());
    boolean number = left.number().equals(right.number());
    boolean known = !left.number().isEmpty() && !right.number().isEmpty();
    if (street && number && place) {
      return AddressLevel.SAME;
    }
    if (!place && !(known && number)) {
      return AddressLevel.DIFFERENT;
    }
    if (street || Strings.areAlike(left.street(), right.street(), NEAR)) {
      return sameStreet(left, right, place, number, known);
    }
    if (place) {
      boolean part = known && number && Strings.areAlike(left.street(), right.street(), FAINT);
      return part ? AddressLevel.PARTLY : AddressLevel.SAME_PLACE;
    }
    return AddressLevel.DIFFERENT;
  }

  private static AddressLevel sameStreet(
      Features left, Features right, boolean place, boolean number, boolean known) {
    if (place) {
      boolean near = number || !known || Strings.isOneSlip(left.number(), right.number());
      return near ? AddressLevel.NEARLY : AddressLevel.PARTLY;
    }
    return known && number ? AddressLevel.PARTLY : AddressLevel.DIFFERENT;
  }

  private static AddressLevel withoutStreet(Features left, Features right, boolean place) {
    if (place) {
      return AddressLevel.SAME_PLACE;
    }
    boolean known =
        !left.place().isEmpty() && !right.place().isEmpty()
            || !left.postcode().isEmpty() && !right.postcode().isEmpty();
    return known ? AddressLevel.DIFFERENT : AddressLevel.MISSING;
  }

  private static boolean isSamePlace(Features left, Features right) {
    if (!left.postcode().isEmpty() && left.postcode().equals(right.postcode())) {
      return true;
    }
    if (left.place().isEmpty() || right.place().isEmpty()) {
      return false;
    }
    if (left.place().equals(right.place())) {
      return true;
    }
    return Strings.areAlike(left.place(), right.place(), NEAR_PLACE)
        || !left.postcode().isEmpty()
            && !right.postcode().isEmpty()
            && Strings.isOneSlip(left.postcode(), right.postcode())
            && Strings.areAlike(left.place(), right.place(), LIKE_PLACE);
  }
}
