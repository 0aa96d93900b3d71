package org.folioext.patronnotices.app.renew;

import static org.folioext.okapitesting.Await.of;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.ModuleName;
import org.folioext.okapi.pg.Schemas;
import org.folioext.okapitesting.TestPostgres;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronNoticesModule;
import org.folioext.patronnotices.domain.renew.FolioTells;
import org.folioext.patronnotices.domain.renew.PastRenewal;
import org.folioext.patronnotices.domain.renew.PlannedRenewal;
import org.folioext.patronnotices.domain.renew.Prediction;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.storage.renewal.RenewalGuard;
import org.folioext.patronnotices.storage.renewal.RenewalPlans;
import org.folioext.patronnotices.storage.renewal.Renewals;

/** A database with attempts, and FOLIO's circulation beside it. */
final class RenewalBench implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  static final Instant DUE = Instant.parse("2026-03-05T20:00:00Z");
  static final String RULE = "renew";

  /** Long leases, so that a slow machine loses none; a lost answer is looked at soon. */
  static final Timings TIMINGS =
      new Timings(
          Duration.ofMillis(20),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofHours(1));

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int MOST_GOES = 500;

  final Vertx vertx = Vertx.vertx();
  final TestPostgres postgres = TestPostgres.start();
  final Database database = open(vertx, postgres);
  final Circulation circulation;
  final RenewalParts parts = new RenewalParts(vertx, database, TIMEOUT, TIMINGS);
  final RenewalWork work = parts.work("test");
  private final Renewals renewals = new Renewals(database);

  RenewalBench(int slowness) {
    circulation = new Circulation(vertx, slowness);
  }

  private static Database open(Vertx vertx, TestPostgres postgres) {
    ModuleName name = ModuleName.of("mod-patron-notices", PatronNoticesModule.class);
    return Database.open(vertx, postgres.config(), name);
  }

  /** A tenant whose auto-renewal is on. */
  String tenant(String name) {
    of(new Schemas(database).migrate(name));
    execute(name, "UPDATE auto_renewal SET enabled = true, per_second = 50");
    return name;
  }

  /** Plans attempts of today for loans, and lets the storm guard judge them. */
  UUID plan(String tenant, LocalDate day, UUID... loans) {
    UUID run = UUID.randomUUID();
    execute(
        tenant,
        "INSERT INTO notice_rule (id, place, version, yaml, since, updated)"
            + " SELECT $1, 0, 1, '', $2, now() WHERE NOT EXISTS (SELECT FROM notice_rule)",
        RULE,
        day);
    List<PlannedRenewal> planned = Arrays.stream(loans).map(this::planned).toList();
    of(
        database.inTenant(
            tenant,
            sql ->
                RenewalPlans.add(sql, run, day, planned, true, Instant.now())
                    .compose(done -> RenewalGuard.judge(sql, run, day))));
    return run;
  }

  private PlannedRenewal planned(UUID id) {
    Instant due = OffsetDateTime.parse(circulation.of(id).getString("dueDate")).toInstant();
    Loan loan =
        new Loan(
            id,
            UUID.fromString(circulation.of(id).getString("userId")),
            UUID.fromString(circulation.of(id).getString("itemId")),
            due,
            TODAY.plusDays(3),
            Optional.empty(),
            circulation.of(id).getInteger("renewalCount"),
            Optional.empty(),
            Optional.of(Made.DVD),
            Optional.empty(),
            false);
    return new PlannedRenewal(
        UUID.randomUUID(),
        RULE,
        1,
        loan,
        Optional.of(Made.ADULT),
        new Prediction.Renews(Optional.empty()),
        FolioTells.NO);
  }

  /** A person lets go what is held. */
  void letGo(String tenant) {
    execute(tenant, "UPDATE renewal_run SET state = 'confirmed'");
  }

  /** Plans, lets go, and works until nothing is open any more. */
  void renew(String tenant, LocalDate day, UUID... loans) {
    plan(tenant, day, loans);
    letGo(tenant);
    untilEnded(tenant, day);
  }

  void go(String tenant, LocalDate day) {
    go(tenant, () -> day);
  }

  void go(String tenant, Supplier<LocalDate> today) {
    of(work.go(RenewalParts.headers(tenant, circulation.uri()), today, () -> false));
  }

  void untilEnded(String tenant, LocalDate day) {
    for (int i = 0; i < MOST_GOES && open(tenant) > 0; i++) {
      go(tenant, day);
      timePasses(tenant);
    }
  }

  /** Until each loan whose answer was lost is to be looked at. */
  void timePasses(String tenant) {
    execute(tenant, "UPDATE renewal SET look = clock_timestamp() WHERE state = 'unknown'");
  }

  private long open(String tenant) {
    String open = "SELECT count(*) FROM renewal WHERE state IN ('ready', 'calling', 'unknown')";
    return (Long) value(tenant, open);
  }

  /** The attempt of a loan on its last day. */
  PastRenewal last(String tenant, UUID loan) {
    return of(renewals.list(tenant, "loanId==" + loan, new Page(0, 1))).items().get(0);
  }

  Object value(String tenant, String query) {
    return of(database.inTenant(tenant, sql -> sql.query(query).execute().map(RenewalBench::one)));
  }

  private static Object one(Iterable<Row> rows) {
    return rows.iterator().next().getValue(0);
  }

  void execute(String tenant, String statement, Object... values) {
    of(
        database.inTenant(
            tenant, sql -> sql.preparedQuery(statement).execute(Tuple.from(values)).mapEmpty()));
  }

  @Override
  public void close() {
    circulation.close();
    of(database.close());
    of(vertx.close());
    postgres.close();
  }
}
