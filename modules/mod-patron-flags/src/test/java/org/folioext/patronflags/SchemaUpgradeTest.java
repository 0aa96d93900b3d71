package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Optional;
import org.folioext.okapitesting.OldVersions;
import org.folioext.okapitesting.SchemaDump;
import org.folioext.okapitesting.Sql;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tenants of earlier versions, restored from what {@link DumpSchema} wrote, become ours. */
class SchemaUpgradeTest {
  @ParameterizedTest
  @MethodSource("org.folioext.okapitesting.OldVersions#all")
  void upgradedTenantHasTheTablesOfANewOneAndItsDataAsTheyWere(String version) throws IOException {
    JsonObject before = OldVersions.said(version);
    try (ActionBench at = new ActionBench();
        Sql sql = new Sql(at.bench.postgres.config())) {
      sql.execute(OldVersions.schema(version));
      OldTenant tenant = new OldTenant(at);
      tenant.enable(Optional.of(version));
      assertThat(OldVersions.asFarAs(before, tenant.seen())).isEqualTo(before);
      at.tenant("today");
      assertThat(SchemaDump.structure(sql, OldTenant.SCHEMA))
          .isEqualTo(SchemaDump.structure(sql, OldTenant.MODULE.schema("today")));
    }
  }
}
