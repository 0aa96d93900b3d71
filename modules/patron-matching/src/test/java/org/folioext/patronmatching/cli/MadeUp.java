package org.folioext.patronmatching.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A made-up town in the common shape: people, families, and second cards with an error each. */
final class MadeUp {
  static final String HEADER =
      "id,cluster,src,given,surname,stno,addr1,addr2,suburb,postcode,state,dob,phone,ssn";

  private static final String[] GIVEN = {
    "anna", "bruno", "carla", "david", "elena", "felix", "greta", "hugo", "ines", "jonas", "klara",
    "leon", "marta", "nils", "olga", "paul", "rosa", "simon", "tilda", "victor"
  };
  private static final String[] START = {"bar", "cal", "den", "fer", "gor", "hol", "kan", "lor"};
  private static final String[] END = {"mann", "berg", "stad", "wick", "ley", "son", "ova", "etti"};
  private static final String[] STREETS = {
    "mill lane", "high street", "station road", "oak avenue"
  };

  private final Random random;
  private final List<String> rows = new ArrayList<>();

  private MadeUp(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Rows of a town.
   *
   * @param homes how many; a third of them are families, a quarter of the people have two cards
   */
  static List<String> town(long seed, int homes) {
    MadeUp town = new MadeUp(seed);
    for (int home = 0; home < homes; home++) {
      town.home(home);
    }
    return town.rows;
  }

  private void home(int home) {
    String family = START[random.nextInt(8)] + START[random.nextInt(8)] + END[random.nextInt(8)];
    String address =
        "%d,%s %s,,lakeside,%d,xx"
            .formatted(
                1 + random.nextInt(99),
                START[random.nextInt(8)],
                STREETS[random.nextInt(4)],
                4000 + random.nextInt(40));
    String phone = "07 %08d".formatted(random.nextInt(100_000_000));
    int members = home % 3 == 0 ? 2 + random.nextInt(3) : 1;
    for (int member = 0; member < members; member++) {
      String id = "p" + home + "-" + member;
      String given = GIVEN[random.nextInt(20)] + (member == 0 ? "" : END[random.nextInt(8)]);
      String birth = birth(1930 + random.nextInt(85));
      row(id + "-a", id, given, family, address, birth, phone);
      if (random.nextInt(4) == 0) {
        row(
            id + "-b",
            id,
            mistyped(given),
            family,
            address,
            birth,
            random.nextBoolean() ? phone : "");
      }
    }
  }

  private String birth(int year) {
    return "%d%02d%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private String mistyped(String name) {
    int at = random.nextInt(name.length());
    return random.nextInt(3) > 0 ? name : name.substring(0, at) + 'q' + name.substring(at);
  }

  private void row(
      String id,
      String who,
      String given,
      String family,
      String address,
      String birth,
      String phone) {
    rows.add(String.join(",", id, who, "", given, family, address, birth, phone, ""));
  }
}
