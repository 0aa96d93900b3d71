package org.folioext.patronflags.remote;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.okapi.Ids;
import org.folioext.okapi.remote.Given;
import org.folioext.patronflags.domain.patron.Patron;
import org.folioext.patronflags.domain.patron.Person;
import org.folioext.patronflags.domain.patron.PostalAddress;

/**
 * Users as mod-users writes them (ramls/userdata.json of mod-users 19.3), as patrons. Stateless.
 */
public final class UserReader {

  private UserReader() {}

  /**
   * The patron of a user; fields of another type than they should be are absent.
   *
   * @throws java.util.NoSuchElementException where the user has no id
   */
  public static Patron patron(JsonObject user) {
    return new Patron(
        Given.id(user, "id").orElseThrow(),
        Given.text(user, "username"),
        Given.text(user, "barcode"),
        Given.truth(user, "active"),
        Given.text(user, "type"),
        Given.id(user, "patronGroup"),
        ids(Given.texts(user, "departments")),
        Given.text(user, "enrollmentDate"),
        Given.text(user, "expirationDate"),
        person(Given.object(user, "personal")),
        Given.texts(Given.object(user, "tags"), "tagList").collect(Collectors.toSet()));
  }

  private static Set<UUID> ids(Stream<String> texts) {
    return texts.map(Ids::read).flatMap(Optional::stream).collect(Collectors.toSet());
  }

  private static Person person(JsonObject personal) {
    return new Person(
        Given.text(personal, "lastName"),
        Given.text(personal, "firstName"),
        Given.text(personal, "middleName"),
        Given.text(personal, "preferredFirstName"),
        Given.text(personal, "email"),
        Given.text(personal, "phone"),
        Given.text(personal, "mobilePhone"),
        Given.text(personal, "dateOfBirth"),
        Given.objects(personal, "addresses").map(UserReader::address).toList(),
        contactTypes(personal));
  }

  /** Newer versions have several, older ones one. */
  private static Set<String> contactTypes(JsonObject personal) {
    return Stream.concat(
            Given.texts(personal, "preferredContactTypeIds"),
            Given.text(personal, "preferredContactTypeId").stream())
        .collect(Collectors.toSet());
  }

  private static PostalAddress address(JsonObject address) {
    return new PostalAddress(
        Given.id(address, "addressTypeId"),
        Given.text(address, "countryId"),
        Given.text(address, "addressLine1"),
        Given.text(address, "addressLine2"),
        Given.text(address, "city"),
        Given.text(address, "region"),
        Given.text(address, "postalCode"),
        Given.truth(address, "primaryAddress"));
  }
}
