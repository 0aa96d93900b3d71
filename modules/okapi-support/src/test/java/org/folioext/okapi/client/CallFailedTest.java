package org.folioext.okapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.ConnectException;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallFailedTest {
  private static final String PATH = "/users/1?query=canary";

  @ParameterizedTest
  @CsvSource({
    "401, FORBIDDEN",
    "403, FORBIDDEN",
    "404, BAD_GATEWAY",
    "422, BAD_GATEWAY",
    "500, BAD_GATEWAY",
    "429, UNAVAILABLE",
    "503, UNAVAILABLE",
    "504, UNAVAILABLE"
  })
  void tellsWhichCallWasAnsweredHowAndNothingOfTheAnswer(int status, FailureKind kind) {
    Failure told = new CallFailed(HttpMethod.PUT, PATH, status, "canary").toFailure();

    assertThat(told.kind()).isEqualTo(kind);
    assertThat(told.getMessage()).startsWith("PUT /users/1 was answered with " + status);
    assertThat(told.getMessage() + told.parameters()).doesNotContain("canary");
  }

  @Test
  void tellsWhichCallGotNoAnswerAndNotWhy() {
    Throwable cause = new IllegalStateException("10.0.0.7 refused");

    Failure told = new CallFailed(HttpMethod.GET, PATH, cause).toFailure();

    assertThat(told.kind()).isEqualTo(FailureKind.UNAVAILABLE);
    assertThat(told).hasMessage("GET /users/1 got no answer.");
  }

  @Test
  void tellsWhetherItIsCertainThatNothingWasSent() {
    assertThat(new CallFailed(HttpMethod.POST, PATH, new ConnectException("refused")))
        .returns(true, CallFailed::refusedConnection);
    assertThat(new CallFailed(HttpMethod.POST, PATH, new IOException("reset by peer")))
        .returns(false, CallFailed::refusedConnection);
    assertThat(new CallFailed(HttpMethod.POST, PATH, 500, ""))
        .returns(false, CallFailed::refusedConnection);
  }
}
