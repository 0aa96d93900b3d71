package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What mod-users takes as a user, and what it says when it does not. */
final class UserRules {
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'+00:00'");
  private static final String BEANS = "org.folio.rest.jaxrs.model.";
  private static final Set<String> USER =
      Set.of(
          "barcode",
          "departments",
          "meta",
          "active",
          "updatedDate",
          "customFields",
          "metadata",
          "patronGroup",
          "enrollmentDate",
          "externalSystemId",
          "username",
          "tags",
          "type",
          "id",
          "expirationDate",
          "personal",
          "createdDate",
          "proxyFor");
  private static final Set<String> PERSONAL =
      Set.of(
          "middleName",
          "lastName",
          "addresses",
          "preferredContactTypeId",
          "preferredFirstName",
          "firstName",
          "email",
          "phone",
          "profilePictureLink",
          "dateOfBirth",
          "mobilePhone");

  private UserRules() {}

  /** Checks what can be seen from the record alone; writes its times as the module does. */
  static void check(JsonObject user) {
    known(user, "User", USER);
    JsonObject personal = user.getJsonObject("personal");
    if (personal != null) {
      known(personal, "Personal", PERSONAL);
      if (personal.getString("lastName") == null) {
        throw Refused.error(
            "must not be null",
            "1",
            "jakarta.validation.constraints.NotNull.message",
            "personal.lastName",
            "null");
      }
      time(personal, "Personal", "dateOfBirth");
      if (!personal.containsKey("addresses")) {
        personal.put("addresses", new JsonArray());
      }
    }
    time(user, "User", "enrollmentDate");
    time(user, "User", "expirationDate");
    for (String list : List.of("departments", "proxyFor")) {
      if (!user.containsKey(list)) {
        user.put(list, new JsonArray());
      }
    }
  }

  /** Checks what the other records of the tenant have to do with. */
  static void checkReferences(JsonObject user, Records groups, Records addressTypes) {
    String group = user.getString("patronGroup");
    if (group != null && groups.find(group).isEmpty()) {
      throw Refused.text(400, "Cannot add " + group + ". Patron group not found");
    }
    JsonArray addresses =
        user.getJsonObject("personal", new JsonObject()).getJsonArray("addresses", new JsonArray());
    boolean unknown =
        addresses.stream()
            .map(JsonObject.class::cast)
            .map(address -> address.getString("addressTypeId"))
            .anyMatch(type -> type != null && addressTypes.find(type).isEmpty());
    if (unknown) {
      throw Refused.text(400, "You cannot add addresses with non-existent address types");
    }
  }

  /** Refuses fields that a bean does not have. */
  static void known(JsonObject json, String bean, Set<String> fields) {
    for (String field : json.fieldNames()) {
      if (!fields.contains(field)) {
        String names =
            fields.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        throw Refused.field(
            "Unrecognized field \""
                + field
                + "\" (class "
                + BEANS
                + bean
                + "), not marked as ignorable ("
                + fields.size()
                + " known properties: "
                + names
                + "])",
            "",
            "");
      }
    }
  }

  private static void time(JsonObject json, String bean, String field) {
    String text = json.getString(field);
    if (text == null) {
      return;
    }
    try {
      json.put(field, TIME.format(instant(text)));
    } catch (DateTimeException e) {
      throw Refused.text(
          400,
          "Failed to parse Date value '"
              + text
              + "': Cannot parse date \""
              + text
              + "\": not compatible with any of standard forms (through reference chain: "
              + BEANS
              + bean
              + "[\""
              + field
              + "\"])");
    }
  }

  private static OffsetDateTime instant(String text) {
    if (text.length() == "2026-01-01".length()) {
      return LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
    boolean zoned = text.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)");
    return zoned
        ? OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
            .withOffsetSameInstant(ZoneOffset.UTC)
        : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
  }
}
