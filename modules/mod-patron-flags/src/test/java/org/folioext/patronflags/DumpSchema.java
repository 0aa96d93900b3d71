package org.folioext.patronflags;

import java.util.Optional;
import org.folioext.okapitesting.OldVersions;
import org.folioext.okapitesting.Sql;
import org.junit.jupiter.api.Test;

/**
 * Writes what this version leaves behind for a tenant, from which {@link SchemaUpgradeTest}
 * upgrades from then on: VERSION.sql, and VERSION.json with what the API said of it. Not a test:
 * its name keeps it out of the build; CONTRIBUTING.md says when to run it.
 */
class DumpSchema {
  @Test
  void ofThisVersion() throws Exception {
    try (ActionBench at = new ActionBench();
        Sql sql = new Sql(at.bench.postgres.config())) {
      OldTenant tenant = new OldTenant(at);
      tenant.enable(Optional.empty());
      tenant.work();
      OldVersions.write(sql, OldTenant.MODULE, OldTenant.NAME, tenant::seen);
    }
  }
}
