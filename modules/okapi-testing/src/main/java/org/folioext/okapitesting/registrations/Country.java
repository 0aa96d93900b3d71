package org.folioext.okapitesting.registrations;

import java.util.List;
import org.folioext.okapitesting.town.Dice;

/** Where a library is: how addresses and telephones look, and whose names people have. */
public enum Country {
  AU(
      "+61",
      "-",
      List.of("nsw", "vic", "qld", "sa", "wa", "tas"),
      new int[] {560, 30, 25, 40, 55, 80, 45, 45, 70, 15, 15, 20}),
  DE(
      "+49",
      "/",
      List.of("NW", "BY", "BW", "NI", "HE", "SN", "RP", "BE"),
      new int[] {40, 600, 25, 30, 90, 15, 20, 60, 15, 85, 12, 8}),
  US(
      "+1",
      "-",
      List.of("CA", "TX", "FL", "NY", "PA", "OH", "IL", "GA"),
      new int[] {540, 40, 30, 180, 35, 45, 25, 25, 45, 5, 25, 5});

  private static final List<String> AREAS = List.of("02", "03", "07", "08", "08", "03");

  private final String dial;
  private final String dash;
  private final List<String> states;
  private final int[] cultures;

  Country(String dial, String dash, List<String> states, int[] cultures) {
    this.dial = dial;
    this.dash = dash;
    this.states = states;
    this.cultures = cultures;
  }

  /** The culture of somebody who lives there. */
  Culture culture(Dice dice) {
    int left = dice.below(1000);
    for (Culture culture : Culture.values()) {
      left -= cultures[culture.ordinal()];
      if (left < 0) {
        return culture;
      }
    }
    return Culture.ENGLISH;
  }

  /** States, by turns. */
  String state(int index) {
    return states.get(index % states.size());
  }

  /** The postcode of a place: near those of its state. */
  String postcode(int index) {
    int state = index % states.size();
    return switch (this) {
      case AU -> Integer.toString((state + 2) * 1000 + index * 7 % 1000);
      case DE -> Integer.toString((state + 2) * 10_000 + index * 137 % 10_000);
      case US -> Integer.toString((state + 1) * 10_000 + index * 131 % 10_000);
    };
  }

  /**
   * A telephone on a wall near a postcode: digits, with blanks behind the area and in the middle.
   */
  String landline(int postcode, Dice dice) {
    return switch (this) {
      case AU ->
          AREAS.get((postcode / 1000 + 4) % AREAS.size())
              + " "
              + (6000 + dice.of(1).below(4000))
              + " "
              + digits(4, dice.of(2));
      case DE ->
          "0"
              + (200 + postcode % 700)
              + (1 + postcode % 9)
              + " "
              + (10_000 + dice.of(1).below(890_000));
      case US -> 201 + postcode / 100 % 700 + " " + local(dice);
    };
  }

  /** A telephone in a pocket. */
  String mobile(Dice dice) {
    return switch (this) {
      case AU ->
          "04" + digits(2, dice.of(1)) + " " + digits(3, dice.of(2)) + " " + digits(3, dice.of(3));
      case DE ->
          "01" + (51 + dice.of(1).below(28)) + " " + (1_000_000 + dice.of(2).below(8_999_999));
      case US -> (201 + dice.of(1).below(780)) + " " + local(dice.of(2));
    };
  }

  private static String local(Dice dice) {
    return (200 + dice.of(1).below(790)) + " " + digits(4, dice.of(2));
  }

  private static String digits(int count, Dice dice) {
    int most = (int) Math.pow(10, count);
    return Integer.toString(most + dice.below(most)).substring(1);
  }

  /** A telephone as somebody writes it; what has no blank in it stays as it is. */
  String written(String phone, Dice dice) {
    int area = phone.indexOf(' ');
    if (area < 0) {
      return phone;
    }
    String rest = phone.substring(area + 1);
    String abroad = phone.startsWith("0") ? phone.substring(1) : phone;
    return switch (dice.below(9)) {
      case 0, 1, 2 -> phone;
      case 3, 4 -> phone.replace(" ", "");
      case 5 -> dial + " " + abroad;
      case 6 -> phone.substring(0, area) + dash + rest.replace(" ", dash);
      case 7 -> "(" + phone.substring(0, area) + ") " + rest;
      default -> dial + abroad.replace(" ", "");
    };
  }

  /** A street and the number in it, the way round that is usual. */
  String line(Address address) {
    return this == DE
        ? (address.street() + " " + address.number()).strip()
        : (address.number() + " " + address.street()).strip();
  }
}
