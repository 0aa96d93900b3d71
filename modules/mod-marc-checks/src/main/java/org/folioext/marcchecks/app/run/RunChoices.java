package org.folioext.marcchecks.app.run;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import org.folioext.marcchecks.domain.Settings;
import org.folioext.marcchecks.domain.run.RunProfile;

/** What runs ask of the rest of the module. */
public interface RunChoices {
  /** The tenant's limits. */
  Future<Settings> settings(String tenant);

  /** A copy of a profile as it is now; empty where the tenant has none of that id. */
  Future<Optional<RunProfile>> profile(String tenant, UUID id);
}
