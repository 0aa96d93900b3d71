package org.folioext.patronnotices.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapitesting.Await;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.plan.Wishes;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneHall.class)
class CasesTest {
  private static final UUID ANNA = Made.id("anna");
  private static final UUID BERT = Made.id("bert");
  private static final UUID LOAN = Made.id("a loan");
  private static final String SOON = Hall.TODAY.plusDays(3) + "T20:00:00.000+00:00";
  private static final NoticeRule CARDS = Made.rule("cards", "card-expiring", "{before: 3}");
  private static final NoticeRule LOANS = Made.rule("loans", "loan-due", "{before: 3}");

  private final Hall hall;

  CasesTest(Hall hall) {
    this.hall = hall;
  }

  @Test
  void patronsWhomFolioDoesNotHaveAreAbsent() {
    String tenant = hall.tenant();
    hall.users.putUser(tenant, Records.user(ANNA, SOON));
    Batch batch = read(hall.plan(tenant, CARDS), Known.NOTHING, ANNA, BERT);
    assertThat(batch.cases()).extracting(one -> one.patron().id()).containsExactly(ANNA);
    assertThat(batch.notRead()).isEmpty();
    assertThat(batch.last()).contains(ANNA);
  }

  @Test
  void nobodyIsReadWhereNobodyIsAskedFor() {
    NoticePlan plan = hall.plan(hall.bare(), CARDS);
    assertThat(read(plan, Known.NOTHING)).isEqualTo(new Batch(List.of(), Set.of()));
  }

  @Test
  void aCallNamesFiftyPatronsAtMost() {
    NoticePlan plan = hall.plan(hall.bare(), CARDS);
    UUID[] many = IntStream.range(0, 51).mapToObj(i -> new UUID(0, i)).toArray(UUID[]::new);
    assertThatThrownBy(() -> read(plan, Known.NOTHING, many))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void loansAreAskedForOnlyWhereARuleAsksForThem() {
    String tenant = hall.bare();
    hall.users.putUser(tenant, Records.user(ANNA, SOON));
    hall.stub(tenant, "loans", "/loan-storage/loans", context -> new JsonObject());
    assertThat(read(hall.plan(tenant, CARDS), Known.NOTHING, ANNA).cases()).hasSize(1);
    NoticePlan loans = hall.plan(tenant, LOANS);
    assertThatThrownBy(() -> read(loans, Known.NOTHING, ANNA)).hasMessageContaining("loans");
  }

  @Test
  void withoutTheModuleThereAreNoLoans() {
    String tenant = hall.bare();
    hall.users.putUser(tenant, Records.user(ANNA, SOON));
    assertThat(read(hall.plan(tenant, LOANS), Known.NOTHING, ANNA).cases())
        .extracting(PatronCase::candidates)
        .containsExactly(List.of());
    assertThat(hall.each(hall.plan(tenant, LOANS), Span.of(Hall.TODAY), Optional.empty()))
        .isEmpty();
  }

  @Test
  void aLoanThatCannotBeMadeOutIsTold() {
    String tenant = hall.tenant();
    hall.users.putUser(tenant, Records.user(ANNA, null));
    loan(tenant, Records.loan(LOAN, ANNA, "whenever"));
    Batch batch = read(hall.plan(tenant, LOANS), Known.NOTHING, ANNA);
    assertThat(batch.notRead()).containsExactly(ANNA);
    assertThat(batch.cases().get(0).candidates()).isEmpty();
  }

  @Test
  void whatIsClaimedReturnedOrLostIsReadWithTheLoan() {
    String tenant = hall.tenant();
    hall.users.putUser(tenant, Records.user(ANNA, null));
    NoticePlan plan = hall.plan(tenant, LOANS);
    Map<String, Boolean> missing =
        Map.of(
            "Claimed returned", true,
            "Declared lost", true,
            "Aged to lost", true,
            "Checked out", false,
            "Claimed returned in error", false);
    missing.forEach(
        (status, so) -> {
          loan(tenant, Records.loan(LOAN, ANNA, SOON).put("itemStatus", status));
          Batch now = read(plan, Known.NOTHING, ANNA);
          Batch found = hall.each(plan, Span.of(Hall.TODAY), Optional.empty()).get(0);
          assertThat(Stream.of(now, found))
              .extracting(batch -> batch.cases().get(0).candidates().get(0))
              .extracting(candidate -> candidate.loan().orElseThrow().missing())
              .as(status)
              .containsExactly(so, so);
        });
  }

  @Test
  void openLoansAreCountedWhereARuleAsksForThem() {
    String tenant = hall.tenant();
    hall.users.putUser(tenant, Records.user(ANNA, SOON));
    loan(tenant, Records.loan(LOAN, ANNA, SOON));
    loan(tenant, Records.loan(Made.id("another"), ANNA, "whenever"));
    NoticeRule counting =
        Made.rule("many", "card-expiring", "{before: 3}", "for: {open-loans: {from: 2}}");
    assertThat(patron(read(hall.plan(tenant, CARDS), Known.NOTHING, ANNA)).openLoans()).isEmpty();
    NoticePlan plan = hall.plan(tenant, counting);
    assertThat(patron(read(plan, Known.NOTHING, ANNA)).openLoans()).hasValue(2);
    Batch found = hall.each(plan, Span.of(Hall.TODAY), Optional.empty()).get(0);
    assertThat(patron(found).openLoans()).hasValue(2);
  }

  @Test
  void flagsThatAreNewsAreRead() {
    String tenant = hall.tenant();
    hall.users.putUser(tenant, Records.user(ANNA, null));
    JsonObject flag =
        new JsonObject()
            .put("id", LOAN.toString())
            .put("patronId", ANNA.toString())
            .put("kind", "contact-data")
            .put("raisedDate", Hall.TODAY + "T09:00:00Z");
    hall.stub(tenant, "flags", "/patron-flags/flags", query -> list("flags", flag));
    NoticePlan plan = hall.plan(tenant, Made.rule("flags", "flag-raised", "{on: true}"));
    Candidate read = read(plan, Known.NOTHING, ANNA).cases().get(0).candidates().get(0);
    assertThat(read.subject()).isEqualTo(LOAN);
    assertThat(read.cause()).isEqualTo("contact-data");
    assertThat(hall.each(plan, Span.of(Hall.TODAY), Optional.empty()).get(0).cases())
        .extracting(PatronCase::candidates)
        .containsExactly(List.of(read));
    assertThat(hall.each(plan, Span.of(Hall.TODAY.plusDays(9)), Optional.empty())).isEmpty();
  }

  @Test
  void whatThisModuleItselfKnowsIsInTheCases() {
    String tenant = hall.tenant();
    hall.users.putUser(tenant, Records.user(ANNA, SOON));
    hall.users.putUser(tenant, Records.user(BERT, null));
    Wishes wishes = new Wishes(Set.of(Event.CARD_EXPIRING), Set.of());
    Known known =
        new Known(
            (of, patrons) -> Future.succeededFuture(Map.of(ANNA, wishes)),
            (of, addresses) ->
                Future.succeededFuture(
                    addresses.equals(Map.of(ANNA, ANNA + "@example.org"))
                        ? Set.of(ANNA)
                        : Set.of()),
            Known.NOTHING.happened(),
            Known.NOTHING.leftOut());
    PatronCase one = read(hall.plan(tenant, CARDS), known, ANNA).cases().get(0);
    assertThat(one.wishes()).isEqualTo(wishes);
    assertThat(one.patron().reach().refused()).containsExactly(Channel.EMAIL);
  }

  @Test
  void whatHappenedToAPatronOfWhichFolioDoesNotTellIsFound() {
    String tenant = hall.tenant();
    hall.users.putUser(tenant, Records.user(ANNA, null));
    hall.users.putUser(tenant, Records.user(BERT, null));
    Known known =
        new Known(
            Known.NOTHING.wishes(),
            Known.NOTHING.refused(),
            new Known.HappenedTo() {
              @Override
              public Future<List<UUID>> patrons(NoticePlan plan, Span span) {
                return Future.succeededFuture(List.of(BERT));
              }

              @Override
              public Future<Map<UUID, List<Function<Patron, Candidate>>>> of(
                  NoticePlan plan, Gateway gateway, Collection<UUID> patrons) {
                return Future.succeededFuture(Map.of(BERT, List.of(CasesTest::renewed)));
              }
            },
            Known.NOTHING.leftOut());
    NoticePlan plan = hall.plan(tenant, Made.rule("renewed", "loan-renewed", "{on: true}"));
    List<PatronCase> found = new ArrayList<>();
    Await.of(
        new Cases(known)
            .each(
                plan,
                hall.gateway(tenant),
                Span.of(Hall.TODAY),
                Optional.empty(),
                batch -> {
                  found.addAll(batch.cases());
                  return Future.succeededFuture();
                }));
    assertThat(found).isEqualTo(read(plan, known, BERT).cases());
    assertThat(found.get(0).candidates())
        .extracting(Candidate::event)
        .containsExactly(Event.LOAN_RENEWED);
  }

  private static Candidate renewed(Patron patron) {
    return Candidate.loan(Event.LOAN_RENEWED, patron, Made.loan(LOAN, Hall.TODAY));
  }

  private Batch read(NoticePlan plan, Known known, UUID... ids) {
    return Await.of(new Cases(known).of(plan, hall.gateway(plan.tenant()), List.of(ids)));
  }

  private void loan(String tenant, JsonObject loan) {
    hall.loans.put(tenant, "/loan-storage/loans", loan);
  }

  private static Patron patron(Batch batch) {
    return batch.cases().get(0).patron();
  }

  private static JsonObject list(String name, JsonObject... records) {
    return new JsonObject()
        .put(name, new JsonArray(List.of(records)))
        .put("totalRecords", records.length);
  }
}
