package org.folioext.patronmatching.tidy;

import java.util.List;

/**
 * What is compared of a patron: every value in one spelling, placeholders and impossible values
 * gone. Nothing is null; what is not known is empty.
 *
 * @param given lower case, Latin letters, words separated by a space
 * @param preferred likewise
 * @param family likewise
 * @param birth year × 10000 + month × 100 + day; 0 where it is not known
 * @param number digits of the house number
 * @param street name of the street
 * @param place city or suburb
 * @param postcode letters and digits
 * @param phones digits without the prefixes of country and trunk, at most {@value #MOST}
 * @param emails without tags, at most {@value #MOST}
 */
public record Features(
    String given,
    String preferred,
    String family,
    int birth,
    String number,
    String street,
    String place,
    String postcode,
    List<String> phones,
    List<String> emails) {

  /** Phones and addresses of e-mail that are looked at. */
  public static final int MOST = 3;

  public Features {
    phones = List.copyOf(phones);
    emails = List.copyOf(emails);
  }

  /** The house: number and street; empty where the street is not known. */
  public String house() {
    return street.isEmpty() ? "" : number + ' ' + street;
  }

  /** Year of birth, 0 where it is not known. */
  public int year() {
    return birth / 10000;
  }

  /** Month of birth, 1 to 12. */
  public int month() {
    return birth / 100 % 100;
  }

  /** Day of birth; also one that its month has not, as it was typed. */
  public int day() {
    return birth % 100;
  }
}
