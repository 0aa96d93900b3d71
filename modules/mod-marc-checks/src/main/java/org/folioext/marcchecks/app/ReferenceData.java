package org.folioext.marcchecks.app;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.folioext.marc.checks.Profile;
import org.folioext.marc.checks.profile.ProfileWriter;
import org.folioext.marcchecks.domain.LibraryProfile;
import org.folioext.marcchecks.domain.RuleBook;
import org.folioext.marcchecks.storage.SettingsStore;
import org.folioext.okapi.tenant.TenantChange;
import org.folioext.okapi.tenant.TenantHooks;

/** A profile to begin from, where a tenant asks for reference data. */
public final class ReferenceData implements TenantHooks {
  /** The same for every tenant, so that asking again adds no second one. */
  public static final UUID PROFILE = UUID.fromString("5a7a3ba6-8a0c-4d43-9a1f-6d0f4f0f0d11");

  private static final String NAME = "All rules";

  private final SettingsStore store;
  private final RuleBook rules;
  private final Clock clock;

  /** Adds to a store. */
  public ReferenceData(SettingsStore store, RuleBook rules, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public Future<Void> enabled(TenantChange change) {
    if (!change.loadReference()) {
      return Future.succeededFuture();
    }
    Profile usual = Profile.usual();
    String yaml =
        ProfileWriter.write(new Profile(NAME, usual.rules(), usual.local()), rules.infos());
    return store.begin(
        change.tenant(),
        new LibraryProfile(PROFILE, NAME, yaml, 1, clock.instant(), Optional.empty()));
  }
}
