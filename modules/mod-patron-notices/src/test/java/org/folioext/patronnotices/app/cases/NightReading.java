package org.folioext.patronnotices.app.cases;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.ClientOptions;
import org.folioext.okapi.client.OkapiClient;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Gateways;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/**
 * Plans one day of a library that another process serves, in a process of its own, and prints one
 * line: seconds, processor seconds, peak of the heap in MiB, patrons, decisions, those that go, and
 * calls.
 */
final class NightReading {
  private static final int RULES = 30;

  private NightReading() {}

  /**
   * Plans, prints, and ends.
   *
   * @param arguments the address of the library
   */
  public static void main(String[] arguments) throws Exception {
    Vertx vertx = Vertx.vertx();
    Clock clock =
        Clock.fixed(BigTown.TODAY.atTime(11, 30).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    Gateways gateways =
        new Gateways(
            vertx, new OkapiClient(WebClient.create(vertx), ClientOptions.of(vertx, clock)));
    OkapiHeaders headers =
        OkapiHeaders.of(
            MultiMap.caseInsensitiveMultiMap()
                .add(OkapiHeaders.TENANT, "bench")
                .add(OkapiHeaders.URL, arguments[0]));
    Gateway gateway = gateways.of(headers, 10_000);
    Counts counts = new Counts();
    long began = System.nanoTime();
    new Preparation(gateways, clock)
        .of(
            headers,
            Hall.choices(
                Hall.settings("zone: Europe/Berlin", "defaultLanguage: de"),
                rules().toArray(NoticeRule[]::new)))
        .compose(
            plan ->
                new Cases(Known.NOTHING)
                    .each(
                        plan,
                        gateway,
                        Span.of(plan.today()),
                        Optional.empty(),
                        batch -> counts.add(plan, batch)))
        .toCompletionStage()
        .toCompletableFuture()
        .get(1, TimeUnit.HOURS);
    System.out.printf(
        "%.1f %.1f %d %d %d %d %d%n",
        (System.nanoTime() - began) / 1e9,
        ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0,
        peak() >> 20,
        counts.patrons.sum(),
        counts.decisions.sum(),
        counts.going.sum(),
        gateway.newCalls());
    vertx.close();
  }

  private record Counts(LongAdder patrons, LongAdder decisions, LongAdder going) {
    Counts() {
      this(new LongAdder(), new LongAdder(), new LongAdder());
    }

    Future<Void> add(NoticePlan plan, Batch batch) {
      for (PatronCase one : batch.cases()) {
        List<Decision> decided = plan.planner().decide(one, plan.today(), History.NONE);
        patrons.increment();
        decisions.add(decided.size());
        going.add(decided.stream().filter(Decision::goes).count());
      }
      return Future.succeededFuture();
    }
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  /** Of cards, of loans, to renew; some ask for items, some for fees. */
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
                    "loan-to-renew",
                    "{before: %d}".formatted(1 + i / 5),
                    "for: {balance: {under: 10}, active: true, group: Adult}",
                    also);
          });
    }
    return rules;
  }
}
