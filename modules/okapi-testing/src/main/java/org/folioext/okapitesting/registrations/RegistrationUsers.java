package org.folioext.okapitesting.registrations;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.folioext.okapitesting.town.Dice;

/**
 * Registrations as users of mod-users. The truth is not in them: a user's {@code username} ends
 * with the number of the registration, which leads back to it.
 */
public final class RegistrationUsers {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");
  private static final String HOME = "93d3d88d-499b-45d0-9bc7-ac73c3a19880";
  private static final String EMAIL = "002";
  private static final String MAIL = "001";
  private static final long FIRST_BARCODE = 3_000_000_000L;
  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private RegistrationUsers() {}

  /** Writes all of them as a collection: {@code users} and {@code totalRecords}. */
  public static void write(Registrations registrations, Writer out) throws IOException {
    out.write("{\"users\":[");
    for (int number = 0; number < registrations.size(); number++) {
      out.write(number == 0 ? "\n" : ",\n");
      out.write(user(registrations.at(number), registrations.plan()).encode());
    }
    out.write("\n],\"totalRecords\":" + registrations.size() + "}\n");
  }

  /** The user of a registration. */
  public static JsonObject user(Registration one, RegistrationPlan plan) {
    JsonArray departments = new JsonArray();
    one.department().ifPresent(department -> departments.add(department.id()));
    return new JsonObject()
        .put("username", "u" + one.number())
        .put("id", id(one.number()))
        .put("externalSystemId", "card-" + one.number())
        .put("barcode", Long.toString(FIRST_BARCODE + one.number()))
        .put("active", !one.expires().isBefore(plan.today()))
        .put("type", "patron")
        .put("patronGroup", one.group().id())
        .put("departments", departments)
        .put("proxyFor", new JsonArray())
        .put("personal", personal(one, plan.country()))
        .put(
            "expirationDate",
            TIME.format(one.expires().atTime(LocalTime.of(23, 59, 59)).atOffset(ZoneOffset.UTC)));
  }

  private static String id(int number) {
    Dice dice = Dice.of(number, 0);
    return new UUID(dice.of(1).bits() & ~0xf000L | VERSION_4, VARIANT | dice.of(2).bits() >>> 2)
        .toString();
  }

  private static JsonObject personal(Registration one, Country country) {
    JsonObject personal = new JsonObject();
    put(personal, "lastName", one.family());
    put(personal, "firstName", one.given());
    put(personal, "middleName", one.middle());
    put(personal, "preferredFirstName", one.preferred());
    put(personal, "email", one.email());
    put(personal, "phone", one.phone());
    put(personal, "mobilePhone", one.mobile());
    if (isDate(one.birth())) {
      personal.put("dateOfBirth", one.birth() + "T00:00:00.000+00:00");
    }
    return personal
        .put("addresses", new JsonArray().add(address(one.address(), country)))
        .put("preferredContactTypeId", one.email().isEmpty() ? MAIL : EMAIL);
  }

  /** mod-users takes nothing else. */
  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static JsonObject address(Address from, Country country) {
    JsonObject address = new JsonObject().put("countryId", country.name());
    put(address, "addressLine1", country.line(from));
    put(address, "addressLine2", from.unit());
    put(address, "city", from.place());
    put(address, "region", from.state());
    put(address, "postalCode", from.postcode());
    return address.put("addressTypeId", HOME).put("primaryAddress", true);
  }

  private static void put(JsonObject json, String name, String value) {
    if (!value.isEmpty()) {
      json.put(name, value);
    }
  }
}
