package org.folioext.patronflags.app;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.folioext.okapi.Caller;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.Ids;
import org.folioext.okapi.form.Reading;
import org.folioext.patronflags.domain.book.Choices;
import org.folioext.patronflags.domain.book.ChoicesChange;
import org.folioext.patronflags.domain.group.CaseRun;
import org.folioext.patronflags.domain.group.GroupRule;
import org.folioext.patronflags.domain.group.KeptRule;
import org.folioext.patronflags.domain.group.RuleText;
import org.folioext.patronflags.domain.group.WrittenRule;
import org.folioext.patronflags.storage.ChoiceStore;

/** The library's own rules: written with their cases, tried, kept. Thread-safe. */
public final class GroupRules {

  private static final String WHAT = "groupRule";

  private final ChoiceStore store;
  private final Supplier<UUID> ids;
  private final Clock clock;

  /**
   * Rules of a store.
   *
   * @param ids of new ones
   */
  public GroupRules(ChoiceStore store, Supplier<UUID> ids, Clock clock) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /** All of them, by name. */
  public Future<List<KeptRule>> list(String tenant) {
    return store.rules(tenant);
  }

  /** A rule; fails with NOT_FOUND. */
  public Future<KeptRule> get(String tenant, String id) {
    return Future.succeededFuture(id)
        .map(text -> Ids.of(WHAT, text))
        .compose(known -> store.rule(tenant, known))
        .map(rule -> rule.orElseThrow(() -> Failure.notFound(WHAT, id)));
  }

  /**
   * Adds a rule, or says what it would be, its cases run.
   *
   * @return fails with CONFLICT where its name is taken, with UNPROCESSABLE where a case does not
   *     come out as it says and the rule was to be kept
   */
  public Future<Reading<KeptRule>> create(Caller caller, String yaml, boolean dryRun) {
    return written(
        yaml,
        dryRun,
        rule ->
            done(
                    caller,
                    dryRun,
                    present -> {
                      requireFree(present, rule.name(), Optional.empty());
                      requireRoom(present);
                      GroupRule added = new GroupRule(ids.get(), 1, rule);
                      return ChoicesChange.adds(
                          present, new KeptRule(added, yaml, clock.instant(), caller.user()));
                    })
                .map(change -> change.added().get(0)));
  }

  /**
   * Changes a rule, or says what it would be, its cases run.
   *
   * @param version of the rule that the person saw
   * @return fails as {@link #create} does, and with NOT_FOUND, and CONFLICT where somebody was
   *     first
   */
  public Future<Reading<KeptRule>> update(
      Caller caller, String id, String yaml, int version, boolean dryRun) {
    UUID known = Ids.of(WHAT, id);
    return written(
        yaml,
        dryRun,
        rule ->
            done(
                    caller,
                    dryRun,
                    present -> {
                      KeptRule before =
                          present.rule(known).orElseThrow(() -> Failure.notFound(WHAT, id));
                      if (before.rule().version() != version) {
                        throw TenantSettings.outdated(before.rule().version());
                      }
                      requireFree(present, rule.name(), Optional.of(known));
                      return ChoicesChange.changes(
                          present, before.next(rule, yaml, clock.instant(), caller.user()));
                    })
                .map(change -> change.changed().get(0)));
  }

  /** Takes a rule away; its flags resolve with the next scan. Fails with NOT_FOUND. */
  public Future<Void> delete(Caller caller, String id) {
    return Future.succeededFuture(id)
        .map(text -> Ids.of(WHAT, text))
        .compose(
            known ->
                store.change(
                    caller.tenant(),
                    Authors.of(caller, clock),
                    present ->
                        ChoicesChange.removes(
                            present,
                            present.rule(known).orElseThrow(() -> Failure.notFound(WHAT, id)))))
        .mapEmpty();
  }

  private static Future<Reading<KeptRule>> written(
      String yaml, boolean dryRun, Function<WrittenRule, Future<KeptRule>> keep) {
    Reading<WrittenRule> read = RuleText.read(yaml);
    if (read instanceof Reading.Bad<WrittenRule> bad) {
      return Future.succeededFuture(new Reading.Bad<>(bad.mistakes()));
    }
    WrittenRule rule = ((Reading.Good<WrittenRule>) read).value();
    return Future.succeededFuture(rule)
        .map(one -> dryRun ? one : tried(one))
        .compose(keep)
        .map(Reading.Good::new);
  }

  /** A rule all of whose cases come out as they say. */
  static WrittenRule tried(WrittenRule rule) {
    List<String> wrong =
        CaseRun.all(rule).stream()
            .filter(run -> !run.isAsExpected())
            .map(run -> run.wanted().name())
            .toList();
    if (wrong.isEmpty()) {
      return rule;
    }
    throw new Failure(
        FailureKind.UNPROCESSABLE,
        "cases-fail",
        "Cases of the rule " + rule.name() + " do not come out as they say.",
        Map.of("cases", String.join(", ", wrong)));
  }

  private static void requireRoom(Choices present) {
    if (present.rules().size() >= GroupRule.MOST) {
      throw Failure.unprocessable(
          "too-many-rules", "A library has at most " + GroupRule.MOST + " rules of its own.");
    }
  }

  private static void requireFree(Choices present, String name, Optional<UUID> but) {
    if (present
        .named(name)
        .filter(rule -> !Optional.of(rule.rule().uuid()).equals(but))
        .isPresent()) {
      throw new Failure(
          FailureKind.CONFLICT,
          "name-taken",
          "There is a rule of this name already.",
          Map.of("name", name));
    }
  }

  private Future<ChoicesChange> done(
      Caller caller, boolean dryRun, Function<Choices, ChoicesChange> plan) {
    return dryRun
        ? store.present(caller.tenant()).map(plan)
        : store.change(caller.tenant(), Authors.of(caller, clock), plan);
  }
}
