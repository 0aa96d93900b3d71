package org.folioext.patronflags.app;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.folioext.okapi.Caller;
import org.folioext.patronflags.domain.book.Choices;
import org.folioext.patronflags.domain.book.ChoicesChange;
import org.folioext.patronflags.domain.book.Configuration;
import org.folioext.patronflags.domain.text.Reading;
import org.folioext.patronflags.storage.ChoiceStore;

/** Settings and rules of a tenant as one text. Thread-safe. */
public final class TenantConfiguration {

  private final ChoiceStore store;
  private final Supplier<UUID> ids;
  private final Clock clock;

  /**
   * Of a store.
   *
   * @param ids of new rules
   */
  public TenantConfiguration(ChoiceStore store, Supplier<UUID> ids, Clock clock) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /** The text. */
  public Future<String> export(String tenant) {
    return store.present(tenant).map(present -> present.configuration().write());
  }

  /**
   * Makes settings and rules what a text says, or says what that would change.
   *
   * @return fails with UNPROCESSABLE where a case of a rule does not come out as it says
   */
  public Future<Reading<ChoicesChange>> apply(Caller caller, String yaml, boolean dryRun) {
    Reading<Configuration> read = Configuration.read(yaml);
    if (read instanceof Reading.Bad<Configuration> bad) {
      return Future.succeededFuture(new Reading.Bad<>(bad.mistakes()));
    }
    Configuration wanted = ((Reading.Good<Configuration>) read).value();
    wanted.rules().forEach(GroupRules::tried);
    Function<Choices, ChoicesChange> plan =
        present -> ChoicesChange.to(wanted, present, ids, clock.instant(), caller.user());
    return (dryRun ? store.present(caller.tenant()).map(plan) : store.change(caller.tenant(), plan))
        .map(Reading.Good::new);
  }
}
