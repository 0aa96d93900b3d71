package org.folioext.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.folioext.console.web.Languages;
import org.folioext.console.web.Texts;
import org.folioext.patronnotices.domain.renew.AttemptState;
import org.folioext.patronnotices.domain.renew.Exclusion;
import org.folioext.patronnotices.domain.renew.Prediction.Unseen;
import org.folioext.patronnotices.domain.renew.RefusalCode;
import org.folioext.patronnotices.domain.renew.Settled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever mod-patron-notices says of a renewal, the console has words for it. */
class RenewalWordsTest {

  private final Texts texts =
      new Languages(List.of("notices-renewals")).of(Locale.FRENCH, ZoneId.of("UTC"));

  static Stream<String> ids() {
    return Stream.of(
            Arrays.stream(RefusalCode.values()).map(code -> "reason." + code.id()),
            Arrays.stream(Unseen.values()).map(unseen -> "reason." + unseen.id()),
            Arrays.stream(AttemptState.values()).map(state -> "state." + state.id()),
            Arrays.stream(AttemptState.values()).map(state -> "means." + state.id()),
            Settled.notes().stream().sorted().map(note -> "note." + note),
            Arrays.stream(Exclusion.Because.values()).map(why -> "exclusions.because." + why.id()),
            Arrays.stream(Exclusion.Kind.values()).map(kind -> "exclusions.kind." + kind.id()))
        .flatMap(some -> some);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyIdHasItsWords(String id) {
    assertThat(texts.has("notices.renewals." + id)).isTrue();
  }
}
