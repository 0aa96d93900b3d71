package org.folioext.patronflags.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.folioext.okapi.Caller;
import org.folioext.okapi.choice.Difference;
import org.folioext.okapi.choice.PastChange;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.form.Reading;
import org.folioext.patronflags.domain.book.Author;
import org.folioext.patronflags.domain.book.Choices;
import org.folioext.patronflags.domain.book.ChoicesChange;
import org.folioext.patronflags.domain.book.Configuration;
import org.folioext.patronflags.storage.ChoiceStore;

/** Settings and rules of a tenant as one text. Thread-safe. */
public final class TenantConfiguration {

  private final Vertx vertx;
  private final ChoiceStore store;
  private final Supplier<UUID> ids;
  private final Clock clock;

  /**
   * Of a store.
   *
   * @param vertx reads texts beside its event loop: they may be long
   * @param ids of new rules
   */
  public TenantConfiguration(Vertx vertx, ChoiceStore store, Supplier<UUID> ids, Clock clock) {
    this.vertx = vertx;
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /** The text. */
  public Future<String> export(String tenant) {
    return store.present(tenant).map(present -> present.configuration().write());
  }

  /** How it came to be, by CQL. */
  public Future<Listed<PastChange>> history(String tenant, Optional<String> cql, Page page) {
    return store.history(tenant, cql, page);
  }

  /**
   * Makes settings and rules what a text says, or says what that would change.
   *
   * @return fails with UNPROCESSABLE where a case of a rule does not come out as it says
   */
  public Future<Reading<List<Difference>>> apply(Caller caller, String yaml, boolean dryRun) {
    return vertx
        .executeBlocking(() -> tried(Configuration.read(yaml)), false)
        .compose(
            read ->
                read instanceof Reading.Good<Configuration> good
                    ? apply(caller, good.value(), dryRun)
                    : Future.succeededFuture(
                        new Reading.Bad<>(((Reading.Bad<Configuration>) read).mistakes())));
  }

  private static Reading<Configuration> tried(Reading<Configuration> read) {
    if (read instanceof Reading.Good<Configuration> good) {
      good.value().rules().forEach(GroupRules::tried);
    }
    return read;
  }

  private Future<Reading<List<Difference>>> apply(
      Caller caller, Configuration wanted, boolean dryRun) {
    Author author = Authors.of(caller, clock);
    Function<Choices, ChoicesChange> plan =
        present -> ChoicesChange.to(wanted, present, ids, author);
    return (dryRun
            ? store.present(caller.tenant()).map(plan)
            : store.change(caller.tenant(), author, plan))
        .map(ChoicesChange::differences)
        .map(Reading.Good::new);
  }
}
