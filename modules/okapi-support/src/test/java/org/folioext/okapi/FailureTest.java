package org.folioext.okapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FailureTest {

  @Test
  void namesWhatIsNotThere() {
    Failure failure = Failure.notFound("run", "42");

    assertThat(failure.kind().status()).isEqualTo(404);
    assertThat(failure.code()).isEqualTo("not-found");
    assertThat(failure.parameters()).containsExactly(Map.entry("run", "42"));
  }

  @Test
  void fillsAStackTraceForInternalOnesAlone() {
    Failure internal = new Failure(FailureKind.INTERNAL, "broken", "Broken.", Map.of());

    assertThat(internal.getStackTrace()).isNotEmpty();
    assertThat(Failure.conflict("taken", "The name is taken.").getStackTrace()).isEmpty();
  }

  @Test
  void isAFailedFuture() {
    Failure failure = Failure.tooMany("too-many-runs", "There are too many runs.");

    assertThat(Await.failure(failure.future())).isSameAs(failure);
  }

  @Test
  void hasOneStatusForEachKind() {
    assertThat(FailureKind.values())
        .extracting(FailureKind::status)
        .containsExactly(400, 403, 404, 408, 409, 413, 415, 422, 429, 500, 502, 503);
  }
}
