package org.folioext.marcchecks.app;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.folioext.marc.checks.Profile;
import org.folioext.marc.checks.profile.ProfileWriter;
import org.folioext.marcchecks.app.run.SampleFile;
import org.folioext.marcchecks.domain.LibraryProfile;
import org.folioext.marcchecks.domain.RuleBook;
import org.folioext.marcchecks.storage.SettingsStore;
import org.folioext.okapi.tenant.TenantChange;
import org.folioext.okapi.tenant.TenantHooks;

/**
 * A profile to begin from, where a tenant asks for reference data, and a file that was checked,
 * where it asks for sample data.
 */
public final class ReferenceData implements TenantHooks {
  /** The same for every tenant, so that asking again adds no second one. */
  public static final UUID PROFILE = UUID.fromString("5a7a3ba6-8a0c-4d43-9a1f-6d0f4f0f0d11");

  private static final String NAME = "All rules";

  private final SettingsStore store;
  private final RuleBook rules;
  private final SampleFile sample;
  private final Clock clock;

  /** Adds to a store. */
  public ReferenceData(SettingsStore store, RuleBook rules, SampleFile sample, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.sample = sample;
    this.clock = clock;
  }

  @Override
  public Future<Void> enabled(TenantChange change) {
    Future<Void> referred =
        change.loadReference() ? reference(change.tenant()) : Future.succeededFuture();
    return change.loadSample() ? referred.compose(done -> sample.load(change.tenant())) : referred;
  }

  private Future<Void> reference(String tenant) {
    Profile usual = Profile.usual();
    String yaml =
        ProfileWriter.write(new Profile(NAME, usual.rules(), usual.local()), rules.infos());
    return store.begin(
        tenant, new LibraryProfile(PROFILE, NAME, yaml, 1, clock.instant(), Optional.empty()));
  }
}
