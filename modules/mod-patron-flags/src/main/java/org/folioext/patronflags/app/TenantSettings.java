package org.folioext.patronflags.app;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.folioext.okapi.Caller;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.form.Reading;
import org.folioext.patronflags.domain.book.PatronRules;
import org.folioext.patronflags.domain.rule.PatronRule;
import org.folioext.patronflags.domain.settings.FlagSettings;
import org.folioext.patronflags.domain.settings.KeptSettings;
import org.folioext.patronflags.domain.settings.SettingsForm;
import org.folioext.patronflags.storage.SettingsStore;

/** The settings of tenants. Thread-safe. */
public final class TenantSettings {

  private final SettingsStore store;
  private final Clock clock;

  /** Settings of a store. */
  public TenantSettings(SettingsStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What holds for a tenant. */
  public Future<KeptSettings> read(String tenant) {
    return store.kept(tenant);
  }

  /**
   * Replaces all of them, where they can be.
   *
   * @param version of the settings that the person saw; fails with CONFLICT where it is not theirs
   */
  public Future<Reading<KeptSettings>> write(Caller caller, Map<String, ?> form, int version) {
    List<String> rules = PatronRules.builtIn().stream().map(PatronRule::id).toList();
    Reading<FlagSettings> read = SettingsForm.read(form, rules);
    if (read instanceof Reading.Bad<FlagSettings> bad) {
      return Future.succeededFuture(new Reading.Bad<>(bad.mistakes()));
    }
    FlagSettings wanted = ((Reading.Good<FlagSettings>) read).value();
    return store
        .change(caller.tenant(), kept -> next(caller, kept, wanted, version))
        .map(Reading.Good::new);
  }

  private KeptSettings next(Caller caller, KeptSettings kept, FlagSettings wanted, int version) {
    if (kept.version() != version) {
      throw outdated(kept.version());
    }
    return kept.next(wanted, clock.instant(), caller.user());
  }

  /** The failure of a change of something that was changed since it was read. */
  static Failure outdated(int newest) {
    return new Failure(
        FailureKind.CONFLICT,
        "version-outdated",
        "This was changed since you read it. Read it again, and change that.",
        Map.of("version", String.valueOf(newest)));
  }
}
