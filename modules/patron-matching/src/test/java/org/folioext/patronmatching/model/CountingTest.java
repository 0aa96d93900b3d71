package org.folioext.patronmatching.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronmatching.People.JANE;

import java.util.ArrayList;
import java.util.List;
import org.folioext.patronmatching.People;
import org.folioext.patronmatching.compare.Field;
import org.folioext.patronmatching.keys.KeyHash;
import org.folioext.patronmatching.tidy.Features;
import org.folioext.patronmatching.tidy.Tidy;
import org.junit.jupiter.api.Test;

class CountingTest {
  private static final KeyHash HASH = KeyHash.fleeting();
  private static final People OTHER =
      JANE.birth("1951-11-30")
          .at("3", "Elm Street", "Hazelstone", "6364")
          .phoned("0450621871")
          .mailed("other@home.example");

  private static Frequencies counted(People... people) {
    Tidy tidy = new Tidy("ZZ");
    List<Features> features = new ArrayList<>();
    for (People one : people) {
      features.add(tidy.of(one.person()));
    }
    return Counting.of(features, Relations.of(features), HASH);
  }

  private static int count(Frequencies frequencies, Field field, String value) {
    return frequencies.counts().get(field).getOrDefault(Frequencies.number(HASH, field, value), 1);
  }

  @Test
  void aPersonOfManyCardsIsCountedOnce() {
    Frequencies frequencies = counted(JANE, JANE, JANE, OTHER);
    assertThat(count(frequencies, Field.GIVEN, "jane")).isEqualTo(2);
    assertThat(count(frequencies, Field.BIRTH, "19870312")).isEqualTo(1);
  }

  @Test
  void aHouseholdIsCountedOnceForWhatItShares() {
    Frequencies frequencies =
        counted(
            JANE, JANE.given("Otto").birth("1990-01-02"), JANE.given("Emil").birth("1992-02-03"));
    assertThat(count(frequencies, Field.FAMILY, "kirkworth")).isEqualTo(1);
    assertThat(count(frequencies, Field.ADDRESS, "14 broadman crescent")).isEqualTo(1);
    assertThat(count(frequencies, Field.PHONE, "733456781")).isEqualTo(1);
  }

  @Test
  void strangersWhoShareAValueAreCountedEach() {
    Frequencies frequencies = counted(JANE, OTHER, OTHER.given("Otto").family("Quimby"));
    assertThat(count(frequencies, Field.FAMILY, "kirkworth")).isEqualTo(2);
  }

  @Test
  void whatIsNotKnownIsNoValue() {
    Frequencies frequencies = counted(JANE.family(""), OTHER.family(""));
    assertThat(frequencies.share(Field.FAMILY, "")).isZero();
    assertThat(frequencies.counts().get(Field.FAMILY)).isEmpty();
  }
}
