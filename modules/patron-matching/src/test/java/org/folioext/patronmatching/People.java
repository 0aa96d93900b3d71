package org.folioext.patronmatching;

import java.util.List;

/** Made-up people for tests, who differ from {@link #JANE} in what a test says. */
public record People(
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

  /** Somebody with a value in each field but the preferred name. */
  public static final People JANE =
      new People(
          "1",
          "Jane",
          "",
          "Kirkworth",
          "1987-03-12",
          "14",
          "Broadman Crescent",
          "Ashfield",
          "4820",
          List.of("0733 456 781"),
          List.of("j.k.worth@home.example"));

  public People id(String other) {
    return new People(
        other, given, preferred, family, birth, number, street, place, postcode, phones, emails);
  }

  public People given(String other) {
    return new People(
        id, other, preferred, family, birth, number, street, place, postcode, phones, emails);
  }

  public People preferred(String other) {
    return new People(
        id, given, other, family, birth, number, street, place, postcode, phones, emails);
  }

  public People family(String other) {
    return new People(
        id, given, preferred, other, birth, number, street, place, postcode, phones, emails);
  }

  public People birth(String other) {
    return new People(
        id, given, preferred, family, other, number, street, place, postcode, phones, emails);
  }

  /** At another house. */
  public People at(String number, String street, String place, String postcode) {
    return new People(
        id, given, preferred, family, birth, number, street, place, postcode, phones, emails);
  }

  public People phoned(String... others) {
    return new People(
        id,
        given,
        preferred,
        family,
        birth,
        number,
        street,
        place,
        postcode,
        List.of(others),
        emails);
  }

  public People mailed(String... others) {
    return new People(
        id,
        given,
        preferred,
        family,
        birth,
        number,
        street,
        place,
        postcode,
        phones,
        List.of(others));
  }

  /** The account. */
  public Person person() {
    return new Person(
        id, given, preferred, family, birth, number, street, place, postcode, phones, emails);
  }
}
