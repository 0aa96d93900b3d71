package org.folioext.patronnotices;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import io.vertx.sqlclient.Row;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.DatabaseConfig;
import org.folioext.okapi.pg.ModuleName;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.settings.NoticeSettings;
import org.folioext.patronnotices.storage.ChoiceStore;

/**
 * An instance that plans one night of a library that another process serves, and prints one line:
 * seconds from the timer to the end of the run, processor seconds, peak of the heap in MiB,
 * patrons, decisions, causes in the ledger, and calls.
 */
final class NightOfABench {
  static final String TENANT = "bench";
  private static final int RULES = 30;
  private static final int POOL = 4;
  private static final Author SOMEBODY = new Author(Instant.EPOCH, Optional.empty());
  private static final String RUN =
      """
      SELECT state, patrons, candidates, calls, (SELECT count(*) FROM cause) AS causes FROM run
      WHERE state NOT IN ('waiting', 'running')\
      """;

  private final Vertx vertx = Vertx.vertx();
  private final Database database;
  private final PatronNoticesModule module;

  private NightOfABench(int postgres) {
    DatabaseConfig config =
        new DatabaseConfig(
            "127.0.0.1", postgres, "postgres", "postgres", "postgres", POOL, Optional.empty());
    Instant noon = BigTown.TODAY.atTime(11, 30).toInstant(ZoneOffset.UTC);
    Clock clock =
        Clock.offset(Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), noon));
    database = Database.open(vertx, config, ModuleName.of(Site.NAME, PatronNoticesModule.class));
    module =
        Site.await(PatronNoticesModule.start(vertx, Site.config(config), new Metrics(), clock));
  }

  /**
   * Plans, prints, and ends.
   *
   * @param arguments the port of PostgreSQL, and the address of the library
   */
  public static void main(String[] arguments) throws Exception {
    NightOfABench bench = new NightOfABench(Integer.parseInt(arguments[0]));
    bench.choose();
    long began = System.nanoTime();
    Row run = bench.night(arguments[1]);
    System.out.printf(
        "%.1f %.1f %d %d %d %d %d%n",
        (System.nanoTime() - began) / 1e9,
        ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0,
        peak() >> 20,
        run.getLong("patrons"),
        run.getLong("candidates"),
        run.getLong("causes"),
        run.getLong("calls"));
    Site.await(bench.module.drain());
    Site.await(bench.module.close());
    Site.await(bench.database.close());
    Site.await(bench.vertx.close());
  }

  private void choose() {
    NoticeSettings usual = NoticeSettings.usual();
    NoticeSettings settings =
        new NoticeSettings(
            Optional.of(ZoneId.of("Europe/Berlin")),
            usual.hours(),
            usual.planAt(),
            usual.minors(),
            usual.perPatronADay(),
            usual.languageField(),
            Optional.of("de"),
            usual.consoleUrl(),
            usual.servicePoint(),
            usual.retention(),
            usual.sending());
    Site.await(
        new ChoiceStore(database)
            .change(
                TENANT,
                SOMEBODY,
                present -> {
                  var next = present.with(settings, SOMEBODY);
                  for (NoticeRule rule : rules()) {
                    next =
                        next.with(
                            new KeptRule(
                                rule, 1, Optional.of(BigTown.TODAY.minusYears(1)), SOMEBODY));
                  }
                  return next;
                }));
  }

  /** The run, when it has ended. */
  private Row night(String library) throws Exception {
    Site.await(
        WebClient.create(vertx)
            .postAbs("http://127.0.0.1:" + module.port() + Night.TIMER)
            .putHeader("X-Okapi-Tenant", TENANT)
            .putHeader("X-Okapi-Url", library)
            .putHeader("X-Okapi-User-Id", Site.USER)
            .send());
    return ended().toCompletionStage().toCompletableFuture().get(1, TimeUnit.HOURS);
  }

  private Future<Row> ended() {
    return vertx
        .timer(100, TimeUnit.MILLISECONDS)
        .compose(
            waited ->
                database.inTenant(
                    TENANT, sql -> sql.query(RUN).execute().map(rows -> rows.stream().findFirst())))
        .compose(row -> row.map(Future::succeededFuture).orElseGet(this::ended));
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  /** Of cards and of loans; some ask for items, some for fees. Renewing is another phase. */
  private static List<NoticeRule> rules() {
    List<NoticeRule> rules = new ArrayList<>();
    for (int i = 0; i < RULES; i++) {
      String id = "rule-" + i;
      String also = "also: true";
      rules.add(
          switch (i % 5) {
            case 0 ->
                Made.rule(
                    id,
                    "card-expiring",
                    "{before: [%d, %d]}".formatted(30 + i, 7 + i),
                    "for: {group: Adult, age: {from: 18}, not: {tag: staff}}",
                    also);
            case 1 ->
                Made.rule(
                    id,
                    "card-expired",
                    "{after: [%d, %d]}".formatted(7 + i, 30 + i),
                    "for: {group: Student, active: true, balance: {under: 10}}",
                    also);
            case 2 ->
                Made.rule(
                    id,
                    "loan-due",
                    "{before: %d}".formatted(1 + i / 3),
                    "for: {item-type: DVD, group: Student, age: {under: 30}}",
                    also);
            case 3 ->
                Made.rule(
                    id,
                    "loan-due",
                    "{after: [%d, %d]}".formatted(1 + i / 3, 14 + i / 3),
                    "for: {group: Adult, age: {from: 13}, not: {tag: staff}}",
                    also);
            default ->
                Made.rule(
                    id,
                    "loan-due",
                    "{on: true}",
                    "for: {balance: {under: 10}, active: true, group: Adult}",
                    also);
          });
    }
    return rules;
  }
}
