package org.folioext.patronmatching.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.folioext.patronmatching.Person;
import org.folioext.patronmatching.Town;
import org.folioext.patronmatching.compare.Comparer;
import org.folioext.patronmatching.keys.KeyHash;
import org.folioext.patronmatching.match.Matching;
import org.folioext.patronmatching.match.Roster;
import org.folioext.patronmatching.model.ModelFile.UnreadableModelException;
import org.folioext.patronmatching.tidy.Features;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFileTest {
  private static final KeyHash HASH = KeyHash.keyed(new byte[32]);
  private static final List<Person> PEOPLE = Town.of(3, 150);
  private static final Roster ROSTER = Town.roster(PEOPLE);
  private static final Model MODEL =
      new Trainer(new Comparer(), HASH, HASH)
          .train(ROSTER.features(), LocalDate.of(2026, 3, 1), () -> {});
  private static final String WRITTEN = written(MODEL);

  private static String written(Model model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ModelFile.write(model, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Model read(String text, KeyHash hash) {
    return ModelFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), hash);
  }

  @Test
  void whatIsReadIsBitForBitWhatWasWritten() {
    Model read = read(WRITTEN, HASH);
    assertThat(read.trained()).isEqualTo("2026-03-01");
    assertThat(read.sizes()).isEqualTo(MODEL.sizes());
    assertThat(read.levels()).isDeepEqualTo(MODEL.levels());
    assertThat(read.crowded()).isEqualTo(MODEL.crowded());
    assertThat(read.frequencies().people()).isEqualTo(ROSTER.size());
    assertThat(read.frequencies().counts()).isEqualTo(MODEL.frequencies().counts());
    assertThat(written(read)).isEqualTo(WRITTEN);
  }

  @Test
  void aRunUnderTheModelThatWasReadIsTheSameRun() {
    var own = new Matching(ROSTER, MODEL, new Comparer(), HASH).run(() -> {});
    var read = new Matching(ROSTER, read(WRITTEN, HASH), new Comparer(), HASH).run(() -> {});
    assertThat(read).isEqualTo(own);
    assertThat(own.pairs()).hasSizeGreaterThan(20);
  }

  @Test
  void crowdedKeysAreKept() {
    Model crowded =
        new Model(
            MODEL.trained(),
            MODEL.sizes(),
            MODEL.levels(),
            MODEL.frequencies(),
            java.util.Set.of(-1L << 24, 5L << 24));
    assertThat(read(written(crowded), HASH).crowded()).isEqualTo(crowded.crowded());
  }

  @Test
  void noValueOfAPersonStandsInIt() {
    String lower = WRITTEN.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ");
    for (Features one : ROSTER.features()) {
      for (String value : List.of(one.given(), one.family(), one.street(), one.place())) {
        assertThat(lower).doesNotContain(" " + value + " ");
      }
      one.phones().forEach(phone -> assertThat(lower).doesNotContain(phone));
      one.emails().forEach(email -> assertThat(lower).doesNotContain(email.split("@")[0]));
      assertThat(lower).doesNotContain(" " + one.birth() + " ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "{",
        "{}",
        "{\"format\": 3}",
        "\u0000\u0001",
        "{\"format\": \"other\"}"
      })
  void whatIsNoModelIsRefused(String text) {
    assertThatThrownBy(() -> read(text, HASH))
        .isInstanceOf(UnreadableModelException.class)
        .message()
        .isIn("It is no JSON object", "It is no model of patron-matching");
  }

  @Test
  void anotherVersionIsRefused() {
    assertThatThrownBy(() -> read(WRITTEN.replace("\"version\": 1", "\"version\": 2"), HASH))
        .isInstanceOf(UnreadableModelException.class)
        .hasMessage("It is a model of version 2; version 1 is read");
  }

  @Test
  void aModelOfAnotherSecretIsRefused() {
    assertThatThrownBy(() -> read(WRITTEN, KeyHash.fleeting()))
        .isInstanceOf(UnreadableModelException.class)
        .hasMessage("It was made with another secret");
  }

  @ParameterizedTest
  @CsvSource({
    "TWINS, TWICE",
    "people, persons",
    "expected, hoped",
    "2026-03-01, yesterday",
    "crowded, full"
  })
  void aModelOfWhichSomethingIsMissingIsRefused(String word, String other) {
    assertThatThrownBy(() -> read(WRITTEN.replace(word, other), HASH))
        .isInstanceOf(UnreadableModelException.class)
        .hasMessageMatching("Something is missing in the model.*|The model is damaged: .*");
  }

  @Property(tries = 200)
  void aModelWithAByteChangedIsReadOrRefusedButNothingElse(
      @ForAll @IntRange(max = 1_000_000) int place, @ForAll char other) {
    int at = place % WRITTEN.length();
    String changed = WRITTEN.substring(0, at) + other + WRITTEN.substring(at + 1);
    var refused = catchThrowableOfType(UnreadableModelException.class, () -> read(changed, HASH));
    if (refused == null) {
      assertThat(read(changed, HASH).sizes()).hasSize(Kind.count());
    }
  }
}
