package org.folioext.patronmatching.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.folioext.patronmatching.People.JANE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.folioext.patronmatching.People;
import org.folioext.patronmatching.Person;
import org.folioext.patronmatching.Town;
import org.folioext.patronmatching.compare.Comparer;
import org.folioext.patronmatching.compare.Field;
import org.folioext.patronmatching.keys.KeyHash;
import org.folioext.patronmatching.model.Kind;
import org.folioext.patronmatching.model.Model;
import org.folioext.patronmatching.model.Trainer;
import org.folioext.patronmatching.tidy.Features;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private static final KeyHash HASH = KeyHash.fleeting();
  private static final Comparer COMPARER = new Comparer();
  private static final List<Person> PEOPLE = Town.of(4, 300);
  private static final Roster ROSTER = Town.roster(PEOPLE);
  private static final Model MODEL =
      new Trainer(COMPARER, HASH, HASH).train(ROSTER.features(), LocalDate.EPOCH, () -> {});

  private static Reasons reasons(People left, People right) {
    Roster two = Town.roster(List.of(left.id("1").person(), right.id("2").person()));
    Pair pair = new Pair(0, 1, .5, .5, Kind.UNRELATED);
    return new Matching(two, MODEL, COMPARER, HASH).reasons(pair);
  }

  private static List<String> keys(Reasons reasons) {
    return reasons.reasons().stream().map(Reasons.Reason::key).toList();
  }

  private static String line(Reasons reasons) {
    return new ReasonTexts(Locale.ENGLISH).line(reasons);
  }

  @Test
  void theBitsAddUpToTheOddsOfTheTwoKinds() {
    Matching matching = new Matching(ROSTER, MODEL, COMPARER, HASH);
    List<Pair> pairs = matching.run(() -> {}).pairs();
    assertThat(pairs).hasSizeGreaterThan(50);
    for (Pair pair : pairs) {
      Reasons reasons = matching.reasons(pair);
      double odds = pair.direct() / (1 - pair.direct());
      if (pair.direct() < 1) {
        // Each side has at least the best of its kinds, at most three and six times that.
        double log = Math.log(odds) / Math.log(2);
        assertThat(log).isBetween(reasons.sum() - 2.6, reasons.sum() + 1.6);
      }
    }
  }

  @Test
  void theAddressOfAFamilyIsCountedOnce() {
    Reasons reasons = reasons(JANE, JANE.given("Otto").birth("1989-07-29").mailed(""));
    assertThat(reasons.other()).isEqualTo(Kind.FAMILY);
    assertThat(keys(reasons))
        .contains(
            "reason.ADDRESS.SAME.ONCE",
            "reason.PHONE.SAME.ONCE",
            "reason.GIVEN.DIFFERENT",
            "reason.BIRTH.WITHIN_15");
    assertThat(line(reasons)).contains("address the same, counted once ", "given name different -");
    assertThat(reasons.sum()).isNegative();
  }

  @Test
  void anAddressInCommonByChanceSpeaksForItself() {
    Reasons reasons = reasons(JANE, JANE.birth("1987-12-03").mailed(""));
    assertThat(keys(reasons)).contains("reason.BIRTH.SWAPPED");
    assertThat(reasons.sum()).isPositive();
    assertThat(line(reasons)).contains("birth date: day and month swapped ");
  }

  @Test
  void swappedNamesAreAReasonAndNamesInTheirPlacesAreNone() {
    assertThat(keys(reasons(JANE, JANE.given("Kirkworth").family("Jane"))))
        .contains("reason.ORDER.CROSSED");
    assertThat(keys(reasons(JANE, JANE))).noneMatch(key -> key.contains("ORDER"));
  }

  @Test
  void whatIsMissingSaysNothing() {
    assertThat(keys(reasons(JANE.mailed("").phoned("").birth(""), JANE)))
        .noneMatch(key -> key.matches(".*(BIRTH|PHONE|EMAIL).*"));
  }

  @Test
  void aCommonNameIsToldFromARareOne() {
    People elsewhere = JANE.at("3", "Elm Street", "Hazelstone", "6364").phoned("").mailed("");
    assertThat(keys(reasons(JANE.given("Anna"), elsewhere.given("Anna"))))
        .contains("reason.GIVEN.SAME.COMMON");
    assertThat(keys(reasons(JANE.given("Zyzzogeton"), elsewhere.given("Zyzzogeton"))))
        .contains("reason.GIVEN.SAME.RARE");
  }

  @Test
  void aLineHasTheBitsOfEachReasonAndEndsWithThePrior() {
    Reasons reasons =
        new Reasons(
            Kind.SAME_AT_HOME,
            Kind.FAMILY,
            List.of(
                new Reasons.Reason("reason.BIRTH.SWAPPED", Field.BIRTH, 8.44),
                new Reasons.Reason("reason.FAMILY.SAME.RARE", Field.FAMILY, 2.06),
                new Reasons.Reason("reason.ADDRESS.SAME.ONCE", Field.ADDRESS, -.04)),
            -9,
            true);
    assertThat(line(reasons))
        .isEqualTo(
            "birth date: day and month swapped +8.4; surname rare, the same +2.1; address the same,"
                + " counted once +0.0; prior -9.0; other accounts of the group say so, too");
    assertThat(new ReasonTexts(Locale.FRENCH).line(reasons))
        .startsWith("date de naissance : jour et mois inversés +8.4; ");
    assertThat(new ReasonTexts(Locale.GERMAN).line(reasons)).isEqualTo(line(reasons));
    assertThat(reasons.sum()).isCloseTo(1.46, within(1e-9));
  }

  @Test
  void noLineHasAValueOfAPerson() {
    Matching matching = new Matching(ROSTER, MODEL, COMPARER, HASH);
    for (Pair pair : matching.run(() -> {}).pairs()) {
      String line = " " + line(matching.reasons(pair)).toLowerCase(Locale.ROOT) + " ";
      for (int row : new int[] {pair.left(), pair.right()}) {
        Features one = ROSTER.features(row);
        assertThat(line)
            .doesNotContain(" " + one.given() + " ", " " + one.family() + " ", one.street())
            .doesNotContain(one.phones())
            .doesNotContain(one.emails());
      }
    }
  }

  @Test
  void eachReasonThatCanBeHasATextInEachLanguage() {
    Set<String> keys =
        new TreeSet<>(List.of("reason.prior", "reason.heard", "reason.ORDER.CROSSED"));
    for (Field field : Field.values()) {
      for (int level = 0; field != Field.ORDER && level < field.missing(); level++) {
        keys.add("reason." + field + "." + field.level(level));
      }
    }
    for (Field name : List.of(Field.GIVEN, Field.FAMILY)) {
      keys.addAll(List.of("reason." + name + ".SAME.RARE", "reason." + name + ".SAME.COMMON"));
    }
    for (Field home : List.of(Field.FAMILY, Field.ADDRESS, Field.PHONE, Field.EMAIL)) {
      keys.add("reason." + home + ".SAME.ONCE");
    }
    for (Locale language : List.of(Locale.ROOT, Locale.FRENCH)) {
      ResourceBundle texts =
          ResourceBundle.getBundle("org.folioext.patronmatching.match.reasons", language);
      assertThat(texts.getLocale()).isEqualTo(language);
      List<String> sorted = new ArrayList<>(texts.keySet());
      assertThat(sorted).containsExactlyInAnyOrderElementsOf(keys);
      sorted.forEach(key -> assertThat(texts.getString(key)).isNotBlank());
    }
  }
}
