package org.folioext.patronmatching.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronmatching.People.JANE;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.folioext.patronmatching.People;
import org.folioext.patronmatching.tidy.Features;
import org.folioext.patronmatching.tidy.Tidy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyRuleTest {
  private static final People ELSEWHERE = JANE.at("3", "Elm Street", "Hazelstone", "6364");
  private static final People ANOTHER =
      ELSEWHERE.given("Otto").family("Quimby").birth("1951-11-30").phoned("").mailed("");

  private final Tidy tidy = new Tidy("ZZ");

  /** By rule, who is found by it though hardly anything else is as it was. */
  static Stream<Arguments> errors() {
    People born = ANOTHER.birth("1987-03-12");
    People there = JANE.given("Otto").family("Quimby").birth("1951-11-30").phoned("").mailed("");
    return Stream.of(
        arguments(KeyRule.NAMES, ANOTHER.given("Kirkworth").family("Jane")),
        arguments(KeyRule.BIRTH_AND_INITIALS, born.given("Janet").family("Kilburn")),
        arguments(KeyRule.BIRTH_AND_FAMILY, born.family("Kirkworth").birth("1987-12-03")),
        arguments(KeyRule.BIRTH_AND_GIVEN, born.given("Jane")),
        arguments(
            KeyRule.SOUNDS_AND_YEAR, ANOTHER.given("Jean").family("Kirkwurth").birth("1987-07-29")),
        arguments(
            KeyRule.SOUNDS_AND_DAY,
            ANOTHER.given("Jayne").family("Kirckworth").birth("1951-12-03")),
        arguments(
            KeyRule.SOUNDS_AND_POSTCODE,
            ANOTHER.given("Jayne").family("Kirckworth").at("", "", "Nowhere", "4820")),
        arguments(
            KeyRule.STARTS_AND_PLACE,
            ANOTHER.given("Kirkvarth").family("Janneke").at("", "", "Ashfeild", "")),
        arguments(
            KeyRule.STARTS_AND_STREET,
            ANOTHER.given("Jasmin").family("Kimble").at("97", "Broadmen Cres", "Oakman", "1")),
        arguments(KeyRule.HOUSE, there.at("14", "Brodman Crescent", "Nowhere", "4899")),
        arguments(KeyRule.HOUSE_AND_PLACE, there.at("14", "Broadwater Way", "Ashton", "")),
        arguments(
            KeyRule.FAMILY_AND_STREET,
            ANOTHER.family("Kirkworth").at("97", "Broadman Crescent", "Nowhere", "")),
        arguments(
            KeyRule.GIVEN_AND_STREET,
            ANOTHER.given("Jane").at("97", "Broadman Crescent", "Nowhere", "")),
        arguments(
            KeyRule.STREET_AND_MONTH,
            ANOTHER.birth("1987-03-29").at("97", "Broadman Crescent", "Nowhere", "")),
        arguments(KeyRule.BIRTH_AND_POSTCODE, born.at("", "", "Nowhere", "4820")),
        arguments(KeyRule.BIRTH_AND_PLACE, born.birth("1987-12-03").at("", "", "Ashfield", "")),
        arguments(
            KeyRule.FAMILY_POSTCODE_AND_NUMBER,
            ANOTHER.family("Kilburn").at("14", "Elm Street", "Nowhere", "4820")),
        arguments(
            KeyRule.GIVEN_POSTCODE_AND_NUMBER,
            ANOTHER.given("Jasmin").at("14", "Elm Street", "Nowhere", "4820")),
        arguments(
            KeyRule.FAMILY_PLACE_AND_NUMBER,
            ANOTHER.family("Kirkwurth").at("14", "Elm Street", "Ashfield", "")),
        arguments(
            KeyRule.FAMILY_POSTCODE_AND_YEAR,
            ANOTHER.family("Kirkwurth").birth("1987-07-29").at("", "", "Nowhere", "4820")),
        arguments(KeyRule.PHONE, ANOTHER.phoned("0450 621 871", "(07) 3345 6781")),
        arguments(KeyRule.EMAIL, ANOTHER.mailed("J.K.Worth+lib@home.example")),
        arguments(KeyRule.MAILBOX, ANOTHER.mailed("j.k.worth@work.example")));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void aRuleFindsWhomItIsThereFor(KeyRule rule, People other) {
    assertThat(common(JANE, other)).contains(rule);
  }

  @Test
  void eachRuleIsTested() {
    assertThat(errors().map(one -> one.get()[0])).containsExactly((Object[]) KeyRule.values());
  }

  @Test
  void whoSharesNothingHasNoKeyInCommon() {
    assertThat(common(JANE, ANOTHER)).isEmpty();
  }

  @Test
  void whoIsNotKnownHasNoKey() {
    People nobody =
        JANE.given("")
            .family("unknown")
            .birth("1900-01-01")
            .at("14", "", "", "")
            .phoned("0")
            .mailed("none@none.example");
    assertThat(keys(nobody)).containsOnly(0);
  }

  @Test
  void aKeyLeavesRoomForARow() {
    assertThat(Arrays.stream(keys(JANE)).filter(key -> (key & 0xffffff) != 0)).isEmpty();
    assertThat(Arrays.stream(keys(JANE)).filter(key -> key != 0).count()).isEqualTo(23);
  }

  private long[] keys(People one) {
    return new Keys(KeyHash.fleeting()).of(tidy.of(one.person()));
  }

  private Set<KeyRule> common(People one, People other) {
    Features left = tidy.of(one.person());
    Features right = tidy.of(other.person());
    Set<KeyRule> common = EnumSet.noneOf(KeyRule.class);
    for (KeyRule rule : KeyRule.values()) {
      List<String> shared = rule.of(left, new Parts(left));
      if (rule.of(right, new Parts(right)).stream().anyMatch(shared::contains)) {
        common.add(rule);
      }
    }
    return common;
  }
}
