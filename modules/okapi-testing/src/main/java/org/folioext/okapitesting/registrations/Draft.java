package org.folioext.okapitesting.registrations;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/** A card while it is filled in. Not safe for use by several threads. */
final class Draft {
  private final String[] values = new String[Field.values().length];

  Draft() {
    Arrays.fill(values, "");
  }

  String get(Field field) {
    return values[field.ordinal()];
  }

  boolean has(Field field) {
    return !get(field).isEmpty();
  }

  Draft set(Field field, String value) {
    values[field.ordinal()] = value;
    return this;
  }

  Draft change(Field field, UnaryOperator<String> change) {
    return set(field, change.apply(get(field)));
  }

  Draft clear(Field... fields) {
    for (Field field : fields) {
      set(field, "");
    }
    return this;
  }

  Draft address(Address address) {
    return set(Field.NUMBER, address.number())
        .set(Field.STREET, address.street())
        .set(Field.UNIT, address.unit())
        .set(Field.PLACE, address.place())
        .set(Field.POSTCODE, address.postcode())
        .set(Field.STATE, address.state());
  }

  Address address() {
    return new Address(
        get(Field.NUMBER),
        get(Field.STREET),
        get(Field.UNIT),
        get(Field.PLACE),
        get(Field.POSTCODE),
        get(Field.STATE));
  }
}
