package org.folioext.patronnotices.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.plan.PlannedMessage;
import org.folioext.patronnotices.domain.plan.Tokens;
import org.folioext.patronnotices.domain.renew.Reasons;
import org.folioext.patronnotices.domain.renew.RefusalCode;
import org.folioext.patronnotices.domain.renew.Told;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.Test;

class NoticeContextTest {

  private static final LocalDate DAY = Made.day("2026-03-10");

  private final NoticeContext contexts = new NoticeContext(Made.PARIS);

  private static final JsonObject USER =
      new JsonObject()
          .put("barcode", "4711")
          .put("expirationDate", "2026-03-31T21:59:59.000+00:00")
          .put("personal", new JsonObject().put("firstName", "Ann").put("lastName", "O'Brien"));

  private static PlannedMessage message(Patron patron, String event, Candidate... candidates) {
    String when =
        List.of("flag-raised", "renewal-refused", "loan-renewed").contains(event)
            ? "{on: true}"
            : "{before: [21, 1]}";
    List<Decision> decisions =
        Made.planner(Made.rule("r", event, when, "limits: {valid-days: 60}"))
            .decide(Made.of(patron, candidates), DAY, History.NONE);
    return PlannedMessage.of(decisions).get(0);
  }

  @Test
  void daysAreWrittenInTheLanguageOfTheMessageAndNamesAsFoliosNoticesHaveThem() {
    Patron patron = PatronMaker.patron().language("fr").make();
    PlannedMessage message =
        message(patron, "card-expiring", Made.expiring(patron, Made.day("2026-03-31")));

    JsonObject context = contexts.of(message, Map.of(patron.id(), USER), Map.of());

    assertThat(context.getJsonObject("user").getMap())
        .containsEntry("firstName", "Ann")
        .containsEntry("preferredFirstName", "Ann")
        .containsEntry("barcode", "4711")
        .containsEntry("expirationDate", "2026-03-31T21:59:59.000+00:00")
        .containsEntry("expiresOn", "31 mars 2026");
    assertThat(context.getJsonObject("recipient").getString("lastName")).isEqualTo("O'Brien");
    assertThat(context.containsKey("loans")).isFalse();
  }

  @Test
  void aDigestTellsOfAllLoansAndASingleOneStandsAtTheTopToo() {
    Patron patron = PatronMaker.patron().language("en").make();
    UUID other = Made.id("other loan");
    Candidate one = Made.due(patron, Made.loan(Made.LOAN, DAY.plusDays(1)));
    Candidate two = Made.due(patron, Made.loan(other, DAY.plusDays(1)));
    Map<UUID, JsonObject> loans = Map.of(Made.LOAN, loan("Moby Dick"), other, loan("Emma"));

    JsonObject single =
        contexts.of(message(patron, "loan-due", one), Map.of(patron.id(), USER), loans);
    JsonObject digest =
        contexts.of(message(patron, "loan-due", one, two), Map.of(patron.id(), USER), loans);

    assertThat(single.getJsonObject("item").getString("title")).isEqualTo("Moby Dick");
    assertThat(single.getJsonObject("item").getString("primaryContributor")).isEqualTo("Author");
    assertThat(single.getJsonObject("loan").getString("dueOn")).isEqualTo("March 11, 2026");
    assertThat(titles(digest)).containsExactly("Moby Dick", "Emma");
    assertThat(digest.containsKey("item")).isFalse();
  }

  @Test
  void ofWhatWasNotReadOnlyTheDaysAreTold() {
    Patron patron = PatronMaker.patron().make();
    Candidate due = Made.due(patron, Made.loan(Made.LOAN, DAY.plusDays(1)));

    JsonObject context = contexts.of(message(patron, "loan-due", due), Map.of(), Map.of());

    assertThat(context.getJsonObject("user").getMap()).isEmpty();
    assertThat(context.getJsonObject("item").getMap()).isEmpty();
    assertThat(context.getJsonObject("loan").getString("dueDate"))
        .isEqualTo("2026-03-11T19:00:00Z");
  }

  @Test
  void allThatAContextHasIsATokenAndNothingElseIs() {
    Patron patron = PatronMaker.patron().make();
    Candidate loan = Made.due(patron, Made.loan(Made.LOAN, DAY.plusDays(1)));
    JsonObject names =
        new JsonObject()
            .put("firstName", "Ann")
            .put("middleName", "Bea")
            .put("lastName", "Canary")
            .put("preferredFirstName", "Annie");
    JsonObject user = USER.copy().put("personal", names);
    JsonObject item = loan("Emma").getJsonObject("item");
    item.put("barcode", "1").put("callNumber", "2");
    item.put("materialType", new JsonObject().put("name", "book"));

    JsonObject context =
        contexts.of(
            message(patron, "loan-due", loan),
            Map.of(patron.id(), user),
            Map.of(Made.LOAN, new JsonObject().put("item", item)));

    assertThat(names(context)).isEqualTo(names(Tokens.of(Event.LOAN_DUE, false)));
  }

  @Test
  void whyALoanWasNotRenewedIsSaidInTheLanguageOfTheMessageAndReasonByReason() {
    Map<String, String> words =
        Map.of(
            "fr", "le prêt a été prolongé autant de fois que possible; quelqu'un d'autre l'attend",
            "en", "it was renewed as often as is possible; somebody else is waiting for it",
            "pt-BR", "it was renewed as often as is possible; somebody else is waiting for it");
    Reasons reasons = new Reasons(Set.of(RefusalCode.REQUESTED, RefusalCode.LIMIT_REACHED));
    words.forEach(
        (language, said) -> {
          Patron patron = PatronMaker.patron().language(language).make();
          Candidate refused = new Told(DAY, Made.loan(Made.LOAN, DAY), reasons).candidate(patron);

          JsonObject context =
              contexts.of(message(patron, "renewal-refused", refused), Map.of(), Map.of());

          JsonObject loan = context.getJsonObject("loan");
          assertThat(loan.getString("reason")).as(language).isEqualTo(said);
          assertThat(loan.getJsonObject("because").fieldNames())
              .containsExactlyInAnyOrder("limit-reached", "requested");
          assertThat(names(Tokens.of(Event.RENEWAL_REFUSED, false))).containsAll(names(context));
        });
  }

  @Test
  void ofALoanThatWasRenewedThereIsNoReasonToTell() {
    assertThat(names(Tokens.of(Event.LOAN_RENEWED, true))).doesNotContain("loans.loan.reason");
    Patron patron = PatronMaker.patron().make();
    Candidate renewed = new Told(DAY, Made.loan(Made.LOAN, DAY), Reasons.NONE).candidate(patron);
    assertThat(
            contexts
                .of(message(patron, "loan-renewed", renewed), Map.of(), Map.of())
                .getJsonObject("loan")
                .fieldNames())
        .doesNotContain("reason", "because");
  }

  private static Set<String> names(Tokens tokens) {
    return tokens.inside().entrySet().stream()
        .flatMap(
            one ->
                one.getValue().inside().isEmpty()
                    ? Stream.of(one.getKey())
                    : names(one.getValue()).stream().map(name -> one.getKey() + "." + name))
        .filter(name -> !name.endsWith("DateTime"))
        .collect(Collectors.toSet());
  }

  private static Set<String> names(JsonObject context) {
    return context.stream()
        .flatMap(
            one -> {
              Object value = one.getValue();
              Object inside = value instanceof JsonArray several ? several.getValue(0) : value;
              return inside instanceof JsonObject object
                  ? names(object).stream().map(name -> one.getKey() + "." + name)
                  : Stream.of(one.getKey());
            })
        .collect(Collectors.toSet());
  }

  private static JsonObject loan(String title) {
    JsonArray contributors = new JsonArray().add(new JsonObject().put("name", "Author"));
    return new JsonObject()
        .put("item", new JsonObject().put("title", title).put("contributors", contributors));
  }

  private static List<String> titles(JsonObject context) {
    return context.getJsonArray("loans").stream()
        .map(JsonObject.class::cast)
        .map(loan -> loan.getJsonObject("item").getString("title"))
        .toList();
  }
}
