package org.folioext.okapitesting.registrations;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.folioext.okapitesting.town.Dice;

/** E-mail addresses; their domains are those which nobody can have. */
final class Mailboxes {
  private static final List<String> DOMAINS =
      List.of(
          "post.example",
          "post.example",
          "post.example",
          "mail.example",
          "mail.example",
          "inbox.example",
          "home.example",
          "telco.example",
          "college.example",
          "example.org");

  private Mailboxes() {}

  /** An address of somebody's own. */
  static String own(String given, String family, int year, Dice dice) {
    String first = plain(given);
    String last = plain(family);
    String number = Integer.toString(dice.of(2).below(900));
    String name =
        switch (dice.of(1).below(8)) {
          case 0, 1 -> first + "." + last;
          case 2 -> first + last + year % 100;
          case 3 -> first + "." + last + number;
          case 4 -> initial(first) + last + number;
          case 5 -> last + "." + first;
          case 6 -> first + number;
          default -> initial(first) + "." + last + year % 100;
        };
    return name + "@" + (isBare(name) ? "mail" + number + ".example" : dice.of(3).one(DOMAINS));
  }

  /** Of a name without a number there is one at a provider: it has a small one. */
  private static boolean isBare(String name) {
    return !Character.isDigit(name.charAt(name.length() - 1));
  }

  /** An address of a house. */
  static String shared(String family, Dice dice) {
    String last = plain(family);
    String name = dice.of(1).perMille(500) ? "the" + last + "s" : last + ".family";
    return name + dice.of(2).below(90) + "@" + dice.of(3).one(DOMAINS);
  }

  /** An address of an office, which many have. */
  static String office(String place, Dice dice) {
    return "office." + plain(place) + dice.of(1).below(90) + "@" + dice.of(2).one(DOMAINS);
  }

  /** Another way to the same mailbox, as some services have it: a tag, or a dot more or less. */
  static String alias(String email, Dice dice) {
    int at = email.indexOf('@');
    if (at < 2) {
      return email;
    }
    String name = email.substring(0, at);
    String domain = email.substring(at);
    return switch (dice.below(3)) {
      case 0 -> name + "+library" + domain;
      case 1 ->
          name.indexOf('.') > 0
              ? name.replace(".", "") + domain
              : name.charAt(0) + "." + name.substring(1) + domain;
      default -> name.toUpperCase(Locale.ROOT) + domain;
    };
  }

  private static String initial(String name) {
    return name.isEmpty() ? "" : name.substring(0, 1);
  }

  private static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    String apart = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); i++) {
      char letter = Character.toLowerCase(apart.charAt(i));
      if (letter >= 'a' && letter <= 'z') {
        plain.append(letter);
      } else if (letter > 'z') {
        plain.append(instead(letter));
      }
    }
    return plain.toString();
  }

  private static String instead(char letter) {
    return switch (letter) {
      case 'ß' -> "ss";
      case 'ø' -> "o";
      case 'æ' -> "ae";
      case 'đ' -> "d";
      case 'ı' -> "i";
      default -> "";
    };
  }

  private static boolean isAscii(String name) {
    return name.chars().allMatch(letter -> letter < 128);
  }
}
