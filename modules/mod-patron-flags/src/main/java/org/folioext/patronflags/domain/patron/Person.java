package org.folioext.patronflags.domain.patron;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who a patron is and how to reach them. Blank texts are read as absent.
 *
 * @param birthDate as sent, whatever it is
 * @param contactTypes preferred ways: 001 mail, 002 e-mail, 003 text; other codes as sent
 */
public record Person(
    Optional<String> lastName,
    Optional<String> firstName,
    Optional<String> middleName,
    Optional<String> preferredName,
    Optional<String> email,
    Optional<String> phone,
    Optional<String> mobilePhone,
    Optional<String> birthDate,
    List<PostalAddress> addresses,
    Set<String> contactTypes) {

  public Person {
    lastName = Given.read(lastName);
    firstName = Given.read(firstName);
    middleName = Given.read(middleName);
    preferredName = Given.read(preferredName);
    email = Given.read(email);
    phone = Given.read(phone);
    mobilePhone = Given.read(mobilePhone);
    birthDate = Given.read(birthDate);
    addresses = List.copyOf(addresses);
    contactTypes = Set.copyOf(contactTypes);
  }

  /** Nothing of the person. */
  @Override
  public String toString() {
    return "Person";
  }
}
