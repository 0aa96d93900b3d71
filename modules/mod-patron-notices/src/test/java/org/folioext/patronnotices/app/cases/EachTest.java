package org.folioext.patronnotices.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.okapitesting.Await;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneHall.class)
class EachTest {
  private static final String SOON = Hall.TODAY.plusDays(3) + "T20:00:00.000+00:00";
  private static final Span TODAY = Span.of(Hall.TODAY);
  private static final NoticeRule CARDS = Made.rule("cards", "card-expiring", "{before: 3}");
  private static final NoticeRule LOANS = Made.rule("loans", "loan-due", "{before: 3}");

  private final Hall hall;
  private final Random random = new Random(5);

  EachTest(Hall hall) {
    this.hall = hall;
  }

  @Test
  void moreThanAThousandCardsThatExpireAtOnceAreAllFound() {
    String tenant = hall.tenant();
    List<UUID> all = users(tenant, 1203, SOON);
    assertThat(found(hall.each(hall.plan(tenant, CARDS), TODAY, Optional.empty())))
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void moreThanAThousandWhoseIdsAreAlikeAreAllFound() {
    String tenant = hall.tenant();
    List<UUID> all = IntStream.range(0, 2100).mapToObj(i -> new UUID(0xA0, i)).toList();
    all.forEach(id -> hall.users.putUser(tenant, Records.user(id, SOON)));
    assertThat(found(hall.each(hall.plan(tenant, CARDS), TODAY, Optional.empty())))
        .containsExactlyElementsOf(all);
  }

  @Test
  void patronsOfFewLoansAreReadByTheirIds() {
    String tenant = hall.tenant();
    List<UUID> all = users(tenant, 950, null);
    loan(tenant, all.get(7));
    Gateway gateway = hall.gateway(tenant);
    assertThat(found(each(hall.plan(tenant, LOANS), gateway))).containsExactly(all.get(7));
    assertThat(gateway.newCalls()).as("loans in four ranges, one count, one patron").isEqualTo(6);
  }

  @Test
  void patronsOfManyLoansAreReadWithAllOthers() {
    String tenant = hall.tenant();
    List<UUID> all = users(tenant, 400, null);
    all.forEach(id -> loan(tenant, id));
    Gateway gateway = hall.gateway(tenant);
    assertThat(found(each(hall.plan(tenant, LOANS), gateway))).hasSize(400);
    assertThat(gateway.newCalls()).as("loans in four ranges, one count, all users").isEqualTo(6);
  }

  @Test
  void patronsOfLoansAndOfCardsComeInOneOrder() {
    String tenant = hall.tenant();
    List<UUID> cards = users(tenant, 500, SOON);
    List<UUID> loans = users(tenant, 700, null);
    users(tenant, 9000, null);
    loans.forEach(id -> loan(tenant, id));
    cards.stream().limit(40).forEach(id -> loan(tenant, id));
    List<UUID> found = found(hall.each(hall.plan(tenant, CARDS, LOANS), TODAY, Optional.empty()));
    assertThat(found)
        .hasSize(1200)
        .isSortedAccordingTo(Comparator.comparing(UUID::toString))
        .containsAll(cards)
        .containsAll(loans);
  }

  @Test
  void whoStaysIsFoundOnceWhileOthersComeAndGo() {
    String tenant = hall.tenant();
    List<UUID> stay = users(tenant, 2500, SOON);
    List<UUID> found = new ArrayList<>();
    Await.of(
        new Cases(Known.NOTHING)
            .each(
                hall.plan(tenant, CARDS),
                hall.gateway(tenant),
                TODAY,
                Optional.empty(),
                batch -> {
                  found.addAll(found(List.of(batch)));
                  users(tenant, 40, SOON);
                  return Future.succeededFuture();
                }));
    assertThat(found).doesNotHaveDuplicates().containsAll(stay);
  }

  @Test
  void theNextBatchComesWhenTheOneBeforeIsDone() {
    String tenant = hall.tenant();
    users(tenant, 1300, SOON);
    List<Promise<Void>> working = new CopyOnWriteArrayList<>();
    Promise<Void> first = Promise.promise();
    Future<Void> all =
        new Cases(Known.NOTHING)
            .each(
                hall.plan(tenant, CARDS),
                hall.gateway(tenant),
                TODAY,
                Optional.empty(),
                batch -> {
                  boolean alone = working.stream().allMatch(one -> one.future().isComplete());
                  assertThat(alone).as("one batch at a time").isTrue();
                  Promise<Void> done = Promise.promise();
                  working.add(done);
                  first.tryComplete();
                  return hall.vertx
                      .timer(1)
                      .compose(
                          time -> {
                            done.complete();
                            return done.future();
                          });
                });
    Await.of(first.future());
    Await.of(all);
    assertThat(working).hasSizeGreaterThan(5);
  }

  @Test
  void aBatchThatFailsEndsAll() {
    String tenant = hall.tenant();
    users(tenant, 600, SOON);
    List<Batch> worked = new ArrayList<>();
    Future<Void> all =
        new Cases(Known.NOTHING)
            .each(
                hall.plan(tenant, CARDS),
                hall.gateway(tenant),
                TODAY,
                Optional.empty(),
                batch -> {
                  worked.add(batch);
                  return Future.failedFuture(new IllegalStateException("full"));
                });
    assertThatThrownBy(() -> Await.of(all)).hasMessage("full");
    assertThat(worked).hasSize(1);
  }

  @Test
  void aListCutShortIsNeverTakenForAll() {
    String tenant = hall.bare();
    UUID patron = users(tenant, 1, null).get(0);
    hall.stub(
        tenant,
        "loans",
        "/loan-storage/loans",
        query ->
            new JsonObject()
                .put("loans", new JsonArray().add(Records.loan(new UUID(0, 7), patron, SOON)))
                .put("totalRecords", 2));
    NoticePlan plan = hall.plan(tenant, LOANS);
    assertThatThrownBy(() -> hall.each(plan, TODAY, Optional.empty())).isInstanceOf(NotSeen.class);
  }

  @Test
  void usersOutOfOrderAreNeverTakenForAll() {
    NoticePlan plan = hall.plan(hall.bare(), CARDS);
    JsonObject after = Records.user(new UUID(2, 2), SOON);
    JsonObject before = Records.user(new UUID(1, 1), SOON);
    String tenant = hall.empty();
    hall.stub(tenant, "users", "/users", query -> list("users", after, before));
    assertThatThrownBy(() -> each(plan, hall.gateway(tenant))).isInstanceOf(NotSeen.class);
  }

  @Test
  void whateverRecordsHoldNothingIsThrown() {
    String tenant = hall.tenant();
    for (int i = 0; i < 200; i++) {
      UUID id = new UUID(random.nextLong(), random.nextLong());
      hall.users.putUser(tenant, odd(Records.user(id, SOON)));
      hall.loans.put(tenant, "/loan-storage/loans", odd(Records.loan(UUID.randomUUID(), id, SOON)));
      hall.fees.put(tenant, "/accounts", odd(Records.account(UUID.randomUUID(), id, 1)));
      hall.users.putProxy(tenant, odd(Records.proxy(UUID.randomUUID(), id, id)));
    }
    NoticeRule owing =
        Made.rule("owing", "card-expiring", "{before: 3}", "for: {balance: {from: 3}}");
    NoticePlan plan = hall.plan(tenant, owing, LOANS);
    assertThat(found(hall.each(plan, TODAY, Optional.empty()))).hasSizeBetween(100, 200);
  }

  /** A record one of whose fields holds something else than it should. */
  private JsonObject odd(JsonObject record) {
    List<String> names = record.fieldNames().stream().filter(name -> !name.equals("id")).toList();
    List<Object> values =
        List.of(
            -1,
            1e308,
            true,
            "",
            "\u0000\ud800",
            "9999-12-31T23:59:59.999-18:00",
            new JsonArray().addNull().add(new JsonObject()),
            new JsonObject().putNull("name").put("email", 7).put("addresses", "none"));
    return record.put(
        names.get(random.nextInt(names.size())), values.get(random.nextInt(values.size())));
  }

  private List<UUID> users(String tenant, int many, String expires) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      UUID id = new UUID(random.nextLong(), random.nextLong());
      hall.users.putUser(tenant, Records.user(id, expires));
      ids.add(id);
    }
    return ids;
  }

  private void loan(String tenant, UUID patron) {
    UUID id = new UUID(random.nextLong(), random.nextLong());
    hall.loans.put(tenant, "/loan-storage/loans", Records.loan(id, patron, SOON));
  }

  private static List<Batch> each(NoticePlan plan, Gateway gateway) {
    List<Batch> batches = new ArrayList<>();
    Await.of(
        new Cases(Known.NOTHING)
            .each(
                plan,
                gateway,
                TODAY,
                Optional.empty(),
                batch -> {
                  batches.add(batch);
                  return Future.succeededFuture();
                }));
    return batches;
  }

  private static List<UUID> found(List<Batch> batches) {
    return batches.stream()
        .flatMap(batch -> batch.cases().stream())
        .map(one -> one.patron().id())
        .toList();
  }

  private static JsonObject list(String name, JsonObject... records) {
    return new JsonObject()
        .put(name, new JsonArray(List.of(records)))
        .put("totalRecords", records.length);
  }
}
