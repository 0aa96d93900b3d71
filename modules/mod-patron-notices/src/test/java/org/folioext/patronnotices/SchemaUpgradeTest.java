package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.folioext.okapitesting.OldVersions;
import org.folioext.okapitesting.SchemaDump;
import org.folioext.okapitesting.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tenants of earlier versions, restored from what {@link DumpSchema} wrote, become ours. */
class SchemaUpgradeTest {
  private static final String POLICY = "000000c4-0000-4000-8000-000000000001";
  private static final String OTHER = "000000c4-0000-4000-8000-000000000002";

  @ParameterizedTest
  @MethodSource("org.folioext.okapitesting.OldVersions#all")
  void upgradedTenantHasTheTablesOfANewOneAndItsDataAsTheyWere(String version) throws IOException {
    JsonObject before = OldVersions.said(version);
    try (SendSite site = new SendSite();
        Sql sql = new Sql(site.postgres.config())) {
      sql.execute(OldVersions.schema(version));
      OldTenant tenant = new OldTenant(site);
      tenant.enable(Optional.of(version));
      assertThat(OldVersions.asFarAs(before, tenant.seen())).isEqualTo(before);
      site.tenant("today");
      assertThat(SchemaDump.structure(sql, OldTenant.SCHEMA))
          .isEqualTo(SchemaDump.structure(sql, OldTenant.MODULE.schema("today")));
    }
  }

  /** They had places of their own, or none, up to 0.5.0. */
  @ParameterizedTest
  @ValueSource(strings = {"0.4.0", "0.5.0"})
  void whatPersonsDidBeforeStandsAmongTheirDeeds(String version) throws IOException {
    try (SendSite site = new SendSite();
        Sql sql = new Sql(site.postgres.config())) {
      sql.execute(OldVersions.schema(version));
      new OldTenant(site).enable(Optional.of(version));
      assertThat(
              site.texts(
                  OldTenant.NAME, "SELECT DISTINCT action FROM deed WHERE actor IS NOT NULL"))
          .contains(
              "settings-changed",
              "rule-added",
              "rule-on",
              "held-confirmed",
              "sending-on",
              "preview-asked",
              "suppression-added",
              "preference-changed");
      assertThat(
              site.texts(
                  OldTenant.NAME,
                  "SELECT count(*) FROM deed JOIN choice_change c ON c.number = change"
                      + " WHERE c.actor = deed.actor AND c.at = deed.at"))
          .isEqualTo(site.texts(OldTenant.NAME, "SELECT count(*) FROM choice_change"));
    }
  }

  @Test
  void whatTheRoleOfATenantMayNotDoIsDumpedToo() {
    String dumped;
    List<String> structure;
    try (SendSite site = new SendSite();
        Sql sql = new Sql(site.postgres.config())) {
      site.tenant("today");
      dumped = SchemaDump.ofTenant(sql, OldTenant.MODULE, "today");
      structure = SchemaDump.structure(sql, OldTenant.MODULE.schema("today"));
    }
    try (SendSite site = new SendSite();
        Sql sql = new Sql(site.postgres.config())) {
      sql.execute(dumped);
      assertThat(SchemaDump.structure(sql, OldTenant.MODULE.schema("today"))).isEqualTo(structure);
      assertThat(structure)
          .filteredOn(line -> line.contains("TO CURRENT_USER"))
          .anyMatch(line -> line.contains("ON deed") && !line.contains("DELETE"))
          .contains("GRANT UPDATE (patron) ON deed TO CURRENT_USER;");
    }
  }

  /** Since when a rule is what it is tells which yes was of it; of which kind was not kept. */
  @ParameterizedTest
  @ValueSource(strings = "0.5.0")
  void whatPersonsWantedBesideFolioIsWantedStill(String version) throws IOException {
    try (SendSite site = new SendSite();
        Sql sql = new Sql(site.postgres.config())) {
      sql.execute(OldVersions.schema(version));
      said(sql, "2026-03-02 12:00Z", "soon", POLICY);
      said(sql, "2026-03-02 13:00Z", "soon", POLICY);
      said(sql, "2020-01-01 12:00Z", "soon", OTHER);
      said(sql, "2026-03-02 12:00Z", "gone", POLICY);
      new OldTenant(site).enable(Optional.of(version));
      assertThat(
              site.texts(
                  OldTenant.NAME,
                  "SELECT rule || ' ' || policy || ' ' || array_to_string(confirmed, ' ') ||"
                      + " array_to_string(found, ' ') FROM overlap"))
          .containsExactly("soon " + POLICY + " BEFORE_DUE WHEN_DUE AFTER_DUE RENEWED");
    }
  }

  private static void said(Sql sql, String at, String rule, String policy) {
    sql.execute(
        """
        INSERT INTO %s.deed (at, action, details)
        VALUES ('%s', 'overlap-confirmed', '{"rule": "%s", "policies": ["%s"]}')\
        """
            .formatted(OldTenant.SCHEMA, at, rule, policy));
  }

  /** Letters had no end before 0.5.0. */
  @ParameterizedTest
  @ValueSource(strings = "0.4.0")
  void lettersThatFolioHasAreOver(String version) throws IOException {
    try (SendSite site = new SendSite();
        Sql sql = new Sql(site.postgres.config())) {
      sql.execute(OldVersions.schema(version));
      sql.execute(
          "UPDATE "
              + OldTenant.SCHEMA
              + ".message SET channel = 'print', state = 'taken', look = NULL, ended = NULL");
      new OldTenant(site).enable(Optional.of(version));
      assertThat(site.texts(OldTenant.NAME, "SELECT DISTINCT ended = answered FROM message"))
          .containsExactly("true");
    }
  }
}
