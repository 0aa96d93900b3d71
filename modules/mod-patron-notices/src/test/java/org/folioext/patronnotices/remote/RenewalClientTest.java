package org.folioext.patronnotices.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.okapitesting.Await;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.domain.renew.Answer;
import org.folioext.patronnotices.domain.renew.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers to renew-by-id mean; each file is named after what is wrong with it. */
class RenewalClientTest {
  private static final String PATH = "/circulation/renew-by-id";
  private static final UUID ITEM = Made.id("item");
  private static final Instant MOVED = Instant.parse("2027-01-03T03:37:12.427Z");

  private final Spoken folio = new Spoken();

  @AfterEach
  void stop() {
    folio.close();
  }

  private Answer answered(int status, String body) {
    folio.on(PATH, status, body);
    return Await.of(RenewalClient.renew(folio.gateway(), ITEM, Made.PATRON));
  }

  @ParameterizedTest
  @CsvSource({
    "refused-without-a-code, limit-reached",
    "refused-with-a-code-in-unknown-words, requested",
    "refused-for-several-reasons, blocked-manually recalled not-renewable policy-unclear",
    "refused-in-the-librarys-own-words, blocked-automatically",
    "refused-with-unknown-fields, declared-lost",
    "refused-for-a-reason-of-another-release, other"
  })
  void aRefusalIsUnderstoodByCodeOrWordsOrBlock(String file, String reasons) {
    Answer answer = answered(422, Spoken.file(file));

    assertThat(answer).isInstanceOf(Answer.Refused.class);
    Set<String> codes =
        ((Answer.Refused) answer)
            .refusals().stream()
                .map(Refusal::code)
                .map(code -> code.id())
                .collect(Collectors.toSet());
    assertThat(codes).containsExactlyInAnyOrderElementsOf(Arrays.asList(reasons.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"errors\": []}", "{}", "[]", "no JSON", ""})
  void whatIsRefusedWithoutAReasonIsRefusedAllTheSame(String body) {
    assertThat(((Answer.Refused) answered(422, body)).refusals())
        .singleElement()
        .satisfies(one -> assertThat(one.code().id()).isEqualTo("other"));
  }

  @Test
  void aRenewalIsReadHoweverItsTimeIsWritten() {
    assertThat(answered(200, Spoken.file("renewed-with-unknown-fields")))
        .isEqualTo(new Answer.Done(MOVED, 1));
    assertThat(answered(200, Spoken.file("renewed-without-a-count")))
        .isEqualTo(new Answer.Done(MOVED, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"renewed-without-a-due-date", "renewed-until-no-date"})
  void aRenewalThatDoesNotSayUntilWhenIsNotKnown(String file) {
    assertThat(answered(200, Spoken.file(file))).isInstanceOf(Answer.Lost.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "renewed", "", "{\"dueDate\": \"2027-01-03T"})
  void anAnswerThatCannotBeReadIsNotKnown(String body) {
    assertThat(answered(200, body)).isInstanceOf(Answer.Lost.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 429})
  void whatIsTurnedAwayWasNotRenewed(int status) {
    assertThat(answered(status, "turned away")).isEqualTo(new Answer.TurnedAway(status));
  }

  @Test
  void withoutAModuleThatRenewsNothingElseIsTried() {
    assertThat(answered(404, "No suitable module found for path /circulation/renew-by-id"))
        .isEqualTo(new Answer.TurnedAway(404));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404})
  void whatCirculationSaysOfOneLoanIsOfNoOther(int status) {
    assertThat(answered(status, "no such thing")).isEqualTo(new Answer.NotAccepted(status));
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 409, 500, 502, 503, 504})
  void anythingElseIsNotKnown(int status) {
    assertThat(answered(status, "More than one open loan")).isInstanceOf(Answer.Lost.class);
  }

  /** As mod-circulation 24.2.2 says it of items with requests to callers without a person. */
  @Test
  void whatCirculationItselfMayNotReadIsNoAnswerForLaterReadingsAnswerAlike() {
    String said =
        "HTTP request to \"http://localhost:9130/groups\" failed, status code: 403, response: "
            + "\"Access requires permission: usergroups.collection.get\"";
    assertThat(answered(500, said)).isInstanceOf(Answer.Lost.class);
  }

  @Test
  void silenceIsNotKnownAndItIsAskedOnce() {
    folio.silentOn(PATH);
    assertThat(Await.of(RenewalClient.renew(folio.impatient(), ITEM, Made.PATRON)))
        .isInstanceOf(Answer.Lost.class);
    assertThat(folio.asked).hasSizeLessThanOrEqualTo(1);
  }
}
