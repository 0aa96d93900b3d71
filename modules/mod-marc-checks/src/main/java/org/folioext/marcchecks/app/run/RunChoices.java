package org.folioext.marcchecks.app.run;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import org.folioext.marcchecks.domain.LibraryProfile;
import org.folioext.marcchecks.domain.Settings;
import org.folioext.marcchecks.domain.run.RunProfile;
import org.folioext.marcchecks.storage.ProfileStore;
import org.folioext.marcchecks.storage.SettingsStore;

/** What a tenant chose, as far as runs ask. Thread-safe. */
public final class RunChoices {
  private static final RunProfile USUAL = new RunProfile(Optional.empty(), "default", "");

  private final SettingsStore settings;
  private final ProfileStore profiles;

  /** As it is kept. */
  public RunChoices(SettingsStore settings, ProfileStore profiles) {
    this.settings = settings;
    this.profiles = profiles;
  }

  /** The tenant's limits. */
  Future<Settings> settings(String tenant) {
    return settings.read(tenant);
  }

  /** A copy of a profile as it is now; empty where the tenant has none of that id. */
  Future<Optional<RunProfile>> profile(String tenant, UUID id) {
    return profiles.find(tenant, id).map(found -> found.map(RunChoices::copy));
  }

  /** A copy of the tenant's default profile; every rule as it comes where it has none. */
  Future<RunProfile> defaultProfile(String tenant) {
    return profiles.findDefault(tenant).map(found -> found.map(RunChoices::copy).orElse(USUAL));
  }

  private static RunProfile copy(LibraryProfile profile) {
    return new RunProfile(Optional.of(profile.id()), profile.name(), profile.yaml());
  }
}
