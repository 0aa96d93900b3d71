package org.folioext.patronnotices;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronnotices.app.cases.Batch;
import org.folioext.patronnotices.app.cases.NoticePlan;
import org.folioext.patronnotices.app.run.RunSources;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.fit.Fitting;
import org.folioext.patronnotices.domain.fit.Names;
import org.folioext.patronnotices.domain.plan.ActingRule;
import org.folioext.patronnotices.domain.plan.LibraryTime;
import org.folioext.patronnotices.domain.plan.Minors;
import org.folioext.patronnotices.domain.plan.OpenDays;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.plan.PlanSettings;
import org.folioext.patronnotices.domain.plan.Planner;
import org.folioext.patronnotices.domain.rule.Field;
import org.folioext.patronnotices.domain.settings.NoticeSettings;
import org.folioext.patronnotices.remote.ReadAs;

/** Patrons that tests make up, in the place of those that FOLIO has. Thread-safe. */
final class Town {
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  static final UUID ADULT = UUID.fromString("3684a786-6671-4268-8ed0-9db82ebca60b");
  private static final Names NAMES = new Names(Map.of(Field.GROUP, Map.of(ADULT, "Adult")));

  private final Map<String, NavigableMap<String, PatronCase>> tenants = new ConcurrentHashMap<>();
  private final Map<String, Supplier<Future<Void>>> before = new ConcurrentHashMap<>();
  private final Map<String, Runnable> first = new ConcurrentHashMap<>();
  private final Set<String> silent = ConcurrentHashMap.newKeySet();
  private final Map<String, RuntimeException> unrenewed = new ConcurrentHashMap<>();
  private final int batch;
  private final Function<Vertx, Future<Void>> pause;

  /**
   * Nobody yet.
   *
   * @param batch how many are read at once
   * @param millis that it takes to read them
   */
  Town(int batch, long millis) {
    this.batch = batch;
    this.pause =
        vertx ->
            millis == 0
                ? Future.succeededFuture()
                : vertx.timer(millis, TimeUnit.MILLISECONDS).mapEmpty();
  }

  /** Someone comes to live here, or is another now. */
  void put(String tenant, PatronCase one) {
    people(tenant).put(one.patron().id().toString(), one);
  }

  /** What happens before each batch is shown. */
  void beforeEach(String tenant, Supplier<Future<Void>> what) {
    before.put(tenant, what);
  }

  /** What happens before the first batch is shown, whoever asks. */
  void beforeFirst(String tenant, Runnable what) {
    first.put(tenant, what);
  }

  /** From now on nobody is shown. */
  void goSilent(String tenant) {
    silent.add(tenant);
  }

  /** From now on nobody is shown to who asks for loans to renew alone. */
  void hideLoans(String tenant) {
    hideLoans(tenant, new NotSeen("/loan-storage/loans", "was cut short"));
  }

  /** The same, and how it fails. */
  void hideLoans(String tenant, RuntimeException why) {
    unrenewed.put(tenant, why);
  }

  /** Patrons are shown again. */
  void speak(String tenant) {
    silent.remove(tenant);
    unrenewed.remove(tenant);
  }

  List<PatronCase> all(String tenant) {
    return List.copyOf(people(tenant).values());
  }

  private NavigableMap<String, PatronCase> people(String tenant) {
    return tenants.computeIfAbsent(tenant, name -> new ConcurrentSkipListMap<>());
  }

  RunSources sources(Vertx vertx, Clock clock) {
    return new RunSources(
        (headers, choices) ->
            Future.succeededFuture(
                plan(headers, choices, LocalDate.ofInstant(clock.instant(), ZONE))),
        (plan, gateway, span, after, work) ->
            unrenewed.containsKey(plan.tenant()) && isOfRenewals(plan)
                ? Future.failedFuture(unrenewed.get(plan.tenant()))
                : begun(vertx, plan.tenant(), after, work));
  }

  private Future<Void> begun(
      Vertx vertx, String tenant, Optional<UUID> after, Function<Batch, Future<Void>> work) {
    first.getOrDefault(tenant, () -> {}).run();
    return each(vertx, tenant, after, work);
  }

  private static boolean isOfRenewals(NoticePlan plan) {
    return plan.rules().values().stream().allMatch(kept -> kept.rule().event().isRenewal());
  }

  static NoticePlan plan(OkapiHeaders headers, Choices choices, LocalDate today) {
    List<KeptRule> on = choices.rules().stream().filter(kept -> kept.rule().enabled()).toList();
    NoticeSettings chosen = choices.settings().settings();
    PlanSettings settings =
        new PlanSettings(
            new LibraryTime(chosen.zone().orElse(ZONE), chosen.hours(), OpenDays.ALWAYS),
            Minors.USUAL,
            chosen.perPatronADay(),
            "en");
    return new NoticePlan(
        headers.tenant(),
        today,
        new Planner(on.stream().map(Town::acting).toList(), settings),
        settings,
        on.stream().collect(Collectors.toMap(kept -> kept.rule().id(), kept -> kept)),
        List.of(),
        List.of(),
        NAMES,
        new ReadAs(ZONE, Optional.empty()));
  }

  private static ActingRule acting(KeptRule kept) {
    Fitting fitting = new Fitting(kept.rule().condition(), NAMES);
    return new ActingRule(kept.rule(), kept.since().orElseThrow(), fitting, Set.of());
  }

  private Future<Void> each(
      Vertx vertx, String tenant, Optional<UUID> after, Function<Batch, Future<Void>> work) {
    List<PatronCase> next =
        after
            .map(id -> people(tenant).tailMap(id.toString(), false))
            .orElse(people(tenant))
            .values()
            .stream()
            .limit(batch)
            .toList();
    if (silent.contains(tenant)) {
      return Future.failedFuture(new NotSeen("/users", "was cut short"));
    }
    if (next.isEmpty()) {
      return Future.succeededFuture();
    }
    Batch read = new Batch(next, Set.of());
    return pause
        .apply(vertx)
        .compose(waited -> before.getOrDefault(tenant, Future::succeededFuture).get())
        .compose(waited -> work.apply(read))
        .compose(done -> each(vertx, tenant, read.last(), work));
  }
}
