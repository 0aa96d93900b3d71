package org.folioext.okapitesting.town;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an account says that its holder is reached, with what is wrong in it. */
final class Contact {
  private static final String HOME = "93d3d88d-499b-45d0-9bc7-ac73c3a19880";
  private static final String MAIL = "001";
  private static final String EMAIL = "002";
  private static final String TEXT = "003";
  private static final int OWN_EMAIL = 14;
  private static final int HAS_MOBILE = 800;
  private static final int HAS_PHONE = 700;
  private static final int PREFERS_TEXT = 100;

  private static final List<String> DOMAINS =
      List.of("post.example", "home.example", "courriel.example", "example.org", "example.net");

  /** What stands in the place of {@code name@domain}. */
  private static final List<String> MALFORMED =
      List.of(
          "%1$s@%2$s@%2$s",
          "%1$s.%2$s",
          "%1$s@post",
          "%1$s @%2$s",
          "%1$s@%2$s; %1$s@work.example",
          "%1$s@.example",
          "none",
          "@%2$s",
          "%1$s@%2$s,",
          "www.%2$s/%1$s");

  private static final List<String> FILLERS =
      List.of("000-0000", "0000000000", "555-5555", "(999) 999-9999", "123-4567", "111-111-1111");

  private Contact() {}

  static void write(JsonObject personal, Account account, String headsEmail) {
    email(account, headsEmail).ifPresent(email -> personal.put("email", email));
    phones(personal, account);
    personal
        .put("addresses", new JsonArray().add(address(account)))
        .put("preferredContactTypeId", way(personal, account.dice().of(24)));
  }

  private static String way(JsonObject personal, Dice dice) {
    if (personal.containsKey("mobilePhone") && dice.perMille(PREFERS_TEXT)) {
      return TEXT;
    }
    return personal.containsKey("email") ? EMAIL : MAIL;
  }

  /** An address of the holder's own. */
  static String own(Resident person) {
    Dice dice = person.household().dice().of(40 + person.place());
    return name(person, dice) + "@" + dice.one(DOMAINS);
  }

  private static String name(Resident person, Dice dice) {
    return person.mailbox() + (10 + dice.of(1).below(90));
  }

  /** Children have the address of a parent. */
  private static Optional<String> email(Account account, String headsEmail) {
    if (account.has(Trouble.NO_EMAIL)) {
      return Optional.empty();
    }
    Dice dice = account.dice().of(20);
    if (account.has(Trouble.EMAIL_MALFORMED)) {
      String form = dice.one(MALFORMED);
      String name = name(account.person(), dice);
      return Optional.of(String.format(Locale.ROOT, form, name, dice.of(2).one(DOMAINS)));
    }
    boolean child = account.group() == Group.CHILD && account.person().place() > 0;
    return Optional.of(child ? headsEmail : own(account.person()));
  }

  private static void phones(JsonObject personal, Account account) {
    Home home = account.person().household().home();
    Dice dice = account.dice().of(21);
    if (account.has(Trouble.PHONE_PLACEHOLDER)) {
      personal.put("phone", dice.one(FILLERS));
    } else if (account.person().household().dice().of(41).perMille(HAS_PHONE)) {
      personal.put("phone", home.phone());
    }
    if (account.group() != Group.CHILD && dice.of(1).perMille(HAS_MOBILE)) {
      personal.put("mobilePhone", Home.phone(home.areaCode(), dice.of(2)));
    }
  }

  private static JsonObject address(Account account) {
    Home home = account.person().household().home();
    JsonObject address = new JsonObject().put("countryId", "CA").put("addressLine1", home.line1());
    home.line2().ifPresent(line -> address.put("addressLine2", line));
    address
        .put("city", home.city())
        .put("region", home.region())
        .put("postalCode", home.postalCode())
        .put("addressTypeId", HOME)
        .put("primaryAddress", true);
    if (account.has(Trouble.ADDRESS_INCOMPLETE)) {
      cut(address, account.dice().of(22).below(4));
    }
    return address;
  }

  private static void cut(JsonObject address, int way) {
    switch (way) {
      case 0 -> address.remove("city");
      case 1 -> {
        address.remove("addressLine1");
        address.remove("addressLine2");
      }
      case 2 -> {
        address.remove("city");
        address.remove("postalCode");
      }
      default -> address.remove("postalCode");
    }
  }
}
