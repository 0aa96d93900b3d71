package org.folioext.patronmatching;

import java.util.List;

/**
 * A patron's account as a library keeps it: what somebody once typed. Nothing is null; what is not
 * known is empty.
 *
 * @param id of the account; no two have the same
 * @param given first name, and middle names where the library writes them there
 * @param preferred name by which the person wants to be called
 * @param family last name
 * @param birth date of birth, year first ({@code 1987-03-31}, {@code 19870331}, with or without a
 *     time)
 * @param number house number, where it is kept apart
 * @param street first line of the address, with the house number where it is not kept apart
 * @param place city or suburb
 * @param phones in any form
 * @param emails in any form
 */
public record Person(
    String id,
    String given,
    String preferred,
    String family,
    String birth,
    String number,
    String street,
    String place,
    String postcode,
    List<String> phones,
    List<String> emails) {

  public Person {
    phones = List.copyOf(phones);
    emails = List.copyOf(emails);
  }
}
