package org.folioext.okapitesting.town;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/** An account as mod-users writes it. */
final class UserForm {
  private static final long FIRST_BARCODE = 2_999_900_000_000L;
  private static final int OLDEST_CARD = 3000;
  private static final int CHANGED = 400;
  private static final int TAGGED = 60;
  private static final List<String> TAGS =
      List.of("home-delivery", "large-print", "book-club", "new-in-town", "summer-reading");
  private static final List<String> NO_PERSON = List.of("shadow", "system", "dcb");

  private final TownPlan plan;

  UserForm(TownPlan plan) {
    this.plan = plan;
  }

  /**
   * The user of an account.
   *
   * @param head of the household, in whose mailbox the children's mail arrives
   */
  JsonObject of(String id, Account account, Resident head) {
    JsonObject user =
        new JsonObject()
            .put("username", username(account))
            .put("id", id)
            .put("externalSystemId", "town-" + account.number())
            .put("barcode", barcode(account.number()))
            .put("active", account.isActive())
            .put("type", type(account))
            .put("patronGroup", account.group().id())
            .put("departments", departments(account))
            .put("proxyFor", new JsonArray())
            .put("personal", personal(account, head));
    account.card().written(plan.zone()).ifPresent(end -> user.put("expirationDate", end));
    if (!account.has(Trouble.NO_DATA)) {
      more(user, account);
    }
    return stamped(user, account);
  }

  private static String type(Account account) {
    return account.has(Trouble.NO_PERSON) ? account.dice().of(1).one(NO_PERSON) : "patron";
  }

  private static JsonArray departments(Account account) {
    JsonArray departments = new JsonArray();
    account.department().ifPresent(one -> departments.add(one.id()));
    return departments;
  }

  private static String username(Account account) {
    Resident person = account.person();
    return person.first().plain().substring(0, 1)
        + person.surnames().get(0).of(person.female()).plain()
        + account.number();
  }

  /** Fourteen digits, as library cards in North America have them, with Luhn's check digit. */
  private static String barcode(int number) {
    String body = Long.toString(FIRST_BARCODE + number);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = (body.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += digit > 9 ? digit - 9 : digit;
    }
    return body + (10 - sum % 10) % 10;
  }

  private JsonObject personal(Account account, Resident head) {
    Resident person = account.person();
    JsonObject personal = new JsonObject().put("lastName", person.last().shown());
    if (account.has(Trouble.NO_DATA)) {
      return personal.put("addresses", new JsonArray());
    }
    personal.put("firstName", person.first().shown());
    person.middle().ifPresent(name -> personal.put("middleName", name.shown()));
    person.preferred().ifPresent(name -> personal.put("preferredFirstName", name.shown()));
    personal.put("dateOfBirth", Card.TIME.format(born(account).atStartOfDay(ZoneOffset.UTC)));
    Contact.write(personal, account, Contact.own(head));
    return personal;
  }

  private LocalDate born(Account account) {
    if (!account.has(Trouble.BIRTH_DATE_PLACEHOLDER)) {
      return account.person().born();
    }
    return account
        .dice()
        .of(2)
        .one(
            List.of(
                LocalDate.of(1900, 1, 1),
                LocalDate.of(1111, 11, 11),
                LocalDate.of(9999, 12, 31),
                LocalDate.of(1877, 7, 7),
                plan.today().plusDays(200)));
  }

  private void more(JsonObject user, Account account) {
    Dice dice = account.dice().of(3);
    long lived = plan.today().toEpochDay() - account.person().born().toEpochDay();
    long since = 1 + dice.of(1).below((int) Math.min(OLDEST_CARD, lived));
    user.put(
        "enrollmentDate",
        Card.TIME.format(plan.today().minusDays(since).atStartOfDay(plan.zone())));
    user.put(
        "customFields",
        new JsonObject()
            .put("preferredLanguage", account.person().household().culture().language()));
    if (dice.of(2).perMille(TAGGED)) {
      user.put("tags", new JsonObject().put("tagList", new JsonArray().add(dice.of(3).one(TAGS))));
    }
  }

  private JsonObject stamped(JsonObject user, Account account) {
    Dice dice = account.dice().of(4);
    LocalTime hour = LocalTime.of(13 + dice.of(1).below(8), dice.of(2).below(60));
    String changed =
        Card.TIME.format(
            plan.today()
                .minusDays(1L + dice.of(3).below(CHANGED))
                .atTime(hour)
                .atOffset(ZoneOffset.UTC));
    return user.put("createdDate", changed)
        .put("updatedDate", changed)
        .put("metadata", new JsonObject().put("createdDate", changed).put("updatedDate", changed));
  }
}
