package org.folioext.okapitesting.registrations;

/**
 * An address as it stands on a card; what is not there is an empty text.
 *
 * @param number of the house in its street
 * @param unit in the house, or the name of the building
 */
public record Address(
    String number, String street, String unit, String place, String postcode, String state) {

  /** Another house in the place of this one. */
  Address hereBut(Address other) {
    return new Address(other.number, other.street, other.unit, place, postcode, state);
  }

  /** Another unit of this house, or the name of it. */
  Address unit(String other) {
    return new Address(number, street, other, place, postcode, state);
  }
}
