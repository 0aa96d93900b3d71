package org.folioext.marcchecks.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.folioext.marcchecks.domain.Configuration;
import org.folioext.marcchecks.domain.ConfigurationPlan;
import org.folioext.marcchecks.domain.ConfigurationPlan.Present;
import org.folioext.marcchecks.domain.ConfigurationText;
import org.folioext.marcchecks.domain.LibraryProfile;
import org.folioext.marcchecks.domain.Mistake;
import org.folioext.marcchecks.domain.RuleBook;
import org.folioext.marcchecks.domain.Settings;
import org.folioext.marcchecks.storage.SettingsStore;
import org.folioext.okapi.Caller;
import org.folioext.okapi.Failure;

/** Settings of a tenant, and settings and profiles as a file. Thread-safe. */
public final class TenantSettings {
  private final Vertx vertx;
  private final SettingsStore store;
  private final RuleBook rules;
  private final Clock clock;
  private final Supplier<UUID> ids;

  /**
   * Settings of a store.
   *
   * @param ids makes those of new profiles
   */
  public TenantSettings(
      Vertx vertx, SettingsStore store, RuleBook rules, Clock clock, Supplier<UUID> ids) {
    this.vertx = vertx;
    this.store = store;
    this.rules = rules;
    this.clock = clock;
    this.ids = ids;
  }

  /** What holds for a tenant. */
  public Future<Settings> read(String tenant) {
    return store.read(tenant);
  }

  /** Replaces all of them; fails with UNPROCESSABLE where there is no such default profile. */
  public Future<Settings> write(String tenant, Settings settings) {
    return store
        .write(tenant, settings)
        .map(
            done -> {
              if (!done) {
                throw unknownDefault("There is no profile with the id of the default profile.");
              }
              return settings;
            });
  }

  /** Settings and profiles as a file. */
  public Future<String> export(String tenant) {
    return store
        .present(tenant)
        .compose(present -> vertx.executeBlocking(() -> ConfigurationText.write(present), false));
  }

  /**
   * Makes settings and profiles what a file says, or says what that would change; fails with
   * UNPROCESSABLE, telling all mistakes by their lines.
   */
  public Future<ConfigurationPlan> apply(Caller caller, String text, boolean dryRun) {
    return vertx
        .executeBlocking(() -> read(ConfigurationText.read(text)), false)
        .compose(
            wanted ->
                dryRun
                    ? store.present(caller.tenant()).map(present -> plan(caller, present, wanted))
                    : store.change(caller.tenant(), present -> plan(caller, present, wanted)));
  }

  private Configuration read(ConfigurationText text) {
    if (text instanceof ConfigurationText.Bad bad) {
      throw invalid(bad.mistakes());
    }
    Configuration wanted = ((ConfigurationText.Good) text).configuration();
    List<Mistake> mistakes = wanted.mistakes(rules);
    if (!mistakes.isEmpty()) {
      throw invalid(mistakes);
    }
    return wanted;
  }

  private ConfigurationPlan plan(Caller caller, Present present, Configuration wanted) {
    return ConfigurationPlan.of(present, wanted, ids, profile -> stamped(caller, profile))
        .orElseThrow(() -> unknownDefault("There is no profile of the default profile's name."));
  }

  private LibraryProfile stamped(Caller caller, LibraryProfile profile) {
    return new LibraryProfile(
        profile.id(),
        profile.name(),
        profile.yaml(),
        profile.version(),
        clock.instant(),
        caller.user());
  }

  private static Failure invalid(List<Mistake> mistakes) {
    return Profiles.invalid("configuration-invalid", "The configuration cannot be used", mistakes);
  }

  private static Failure unknownDefault(String message) {
    return Failure.unprocessable("unknown-default-profile", message);
  }
}
