package org.folioext.patronflags.app;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import org.folioext.okapi.Caller;
import org.folioext.okapi.seal.TenantKeys;
import org.folioext.patronflags.domain.settings.FlagSettings;
import org.folioext.patronflags.storage.SettingsStore;

/** When there is a nightly scan, and whether. Thread-safe. */
public final class ScheduleDesk {

  private final SettingsStore store;
  private final TenantKeys keys;
  private final Clock clock;

  /** Of settings in a store. */
  public ScheduleDesk(SettingsStore store, TenantKeys keys, Clock clock) {
    this.store = store;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * The schedule.
   *
   * @param settings that say when
   * @param since from when there can be scans: the tenant had no key before
   */
  public record Schedule(FlagSettings settings, Instant since) {}

  /** What holds. */
  public Future<Schedule> read(String tenant) {
    return store.kept(tenant).compose(kept -> schedule(tenant, kept.settings()));
  }

  /** Pauses the nightly scan, or resumes it; all other settings stay. */
  public Future<Schedule> enable(Caller caller, boolean enabled) {
    return store
        .change(
            caller.tenant(),
            kept -> kept.next(kept.settings().nightly(enabled), clock.instant(), caller.user()))
        .compose(kept -> schedule(caller.tenant(), kept.settings()));
  }

  private Future<Schedule> schedule(String tenant, FlagSettings settings) {
    return keys.since(tenant).map(since -> new Schedule(settings, since));
  }
}
