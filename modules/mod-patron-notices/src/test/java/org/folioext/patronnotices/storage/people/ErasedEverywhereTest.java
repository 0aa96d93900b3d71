package org.folioext.patronnotices.storage.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A patron stands in each row of each table in which one can stand, and is erased. A new table, or
 * a new column that can hold an id, fails here until it is said what it holds.
 */
@ExtendWith(OneSite.class)
class ErasedEverywhereTest {
  private static final String PATRON = "11111111-0000-4000-8000-00000000dead";
  private static final String OTHER = "22222222-0000-4000-8000-000000000002";

  /** By table, the columns in which a patron can stand. */
  private static final Map<String, Set<String>> PATRONS =
      Map.ofEntries(
          Map.entry("address_flag", Set.of("patron")),
          Map.entry("cause", Set.of("patron", "recipient", "subject")),
          Map.entry("deed", Set.of("patron")),
          Map.entry("exported", Set.of("query")),
          Map.entry("message", Set.of("patron", "recipient")),
          Map.entry("preference", Set.of("patron")),
          Map.entry("preview", Set.of("patrons")),
          Map.entry("preview_row", Set.of("patron", "recipient", "subject")),
          Map.entry("renewal", Set.of("patron", "proxy")),
          Map.entry("renewal_exclusion", Set.of("subject")),
          Map.entry("renewal_flag", Set.of("patron")),
          Map.entry("run", Set.of("cursor")),
          Map.entry("suppression", Set.of("patron")));

  /** Columns that hold other ids, or values that are no ids of patrons. */
  private static final Map<String, Set<String>> OTHERS =
      Map.ofEntries(
          Map.entry("address_flag", Set.of("suppression")),
          Map.entry("cause", Set.of("message", "patron_group", "run", "why")),
          Map.entry("choice_change", Set.of("actor", "fields")),
          Map.entry("deed", Set.of("actor", "details", "fields")),
          Map.entry("exported", Set.of("actor", "id", "preview")),
          Map.entry("held_domain", Set.of("id", "message", "released_by")),
          Map.entry("message", Set.of("asked_by", "id", "patron_group", "resend_of", "run")),
          Map.entry("message_cause", Set.of("message")),
          Map.entry("notice_rule", Set.of("updated_by")),
          Map.entry("overlap", Set.of("policy")),
          Map.entry("preference", Set.of("updated_by")),
          Map.entry("preview", Set.of("asked_by", "id")),
          Map.entry("preview_row", Set.of("condition", "folio_policy", "preview", "why")),
          Map.entry("preview_rule", Set.of("lacks", "outcomes", "preview")),
          Map.entry("preview_volume", Set.of("preview")),
          Map.entry(
              "renewal",
              Set.of(
                  "id",
                  "item",
                  "item_type",
                  "loan",
                  "loan_policy",
                  "location",
                  "patron_group",
                  "refusals",
                  "run")),
          Map.entry("renewal_exclusion", Set.of("created_by")),
          Map.entry("renewal_run", Set.of("decided_by", "run")),
          Map.entry("run", Set.of("asked_by", "id")),
          Map.entry("run_rule", Set.of("decided_by", "outcomes", "run")),
          Map.entry("auto_renewal", Set.of("changed_by")),
          Map.entry("sending", Set.of("changed_by", "confirmed_by", "parts")),
          Map.entry("setting", Set.of("json", "updated_by")),
          Map.entry("suppression", Set.of("added_by", "id", "lifted_by", "message")));

  private static final List<String> SEEDS =
      List.of(
          "INSERT INTO suppression (id, channel, address_hash, reason, patron, since, message)"
              + " VALUES (gen_random_uuid(), 'email', 'h', 'failed', '{patron}', now(),"
              + " gen_random_uuid())",
          "INSERT INTO address_flag (patron, suppression, due, changed)"
              + " SELECT patron, id, true, now() FROM suppression",
          "INSERT INTO renewal_flag (patron, due, changed) VALUES ('{patron}', true, now())",
          "INSERT INTO cause (rule, step, patron, subject, value, event, rule_version, state, run,"
              + " local_date, not_before, until, recipient, channel, language, why, domain_hash, created,"
              + " changed) SELECT rule, 1, who, who, 'v', 'card-expired', 1, 'sent',"
              + " gen_random_uuid(), '2026-01-01', now(), late, '{patron}', 'email', 'en',"
              + " '[{\"key\": \"age\", \"value\": \"7\"}]', 'd', now(), now() FROM (VALUES ('old',"
              + " '{patron}'::uuid, '2026-01-02'::timestamptz), ('new', '{patron}', '2099-01-01'),"
              + " ('child', '{other}', '2099-01-01')) AS t (rule, who, late)",
          "INSERT INTO message (id, rule, rule_version, patron, recipient, channel, language,"
              + " template, state, attempt, local_date, until, address_hash, domain_hash, body,"
              + " created) SELECT gen_random_uuid(), 'r', 1, who, '{patron}', 'email', 'en', 't',"
              + " 'sent', 1, '2026-01-01', now(), 'h', 'd', '\\x00', now()"
              + " FROM (VALUES ('{patron}'::uuid), ('{other}')) AS t (who)",
          "INSERT INTO preference (patron, without, not_by, version, updated)"
              + " VALUES ('{patron}', '{}', '{}', 1, now())",
          "INSERT INTO preview (id, state, first_day, last_day, rules, patrons, created)"
              + " VALUES ('33333333-0000-4000-8000-000000000003', 'finished', '2026-01-01',"
              + " '2026-01-01', '{}', '{{patron}}', now())",
          "INSERT INTO preview_row (preview, number, patron, rule, event, subject, event_day, day,"
              + " outcome, arguments, recipient, channel, language, why) SELECT id, place,"
              + " who::uuid, 'r', 'card-expired', '{patron}', '2026-01-01', '2026-01-01', 'goes',"
              + " '{}', '{patron}', 'email', 'en', '[]' FROM preview, (VALUES (1, '{patron}'), (2,"
              + " '{other}')) AS t (place, who)",
          "INSERT INTO exported (id, at, actor, preview, query, rows) VALUES (gen_random_uuid(),"
              + " now(), gen_random_uuid(), gen_random_uuid(), 'patronId==' || upper('{patron}'),"
              + " 1)",
          "INSERT INTO renewal (id, loan, local_date, rule, rule_version, run, patron, item, proxy,"
              + " due, renewals, predicted, predicted_reasons, state, created)"
              + " SELECT gen_random_uuid(), gen_random_uuid(), '2026-01-01', 'r', 1,"
              + " gen_random_uuid(), who::uuid, gen_random_uuid(), '{patron}', now(), 0, 'renews',"
              + " '', 'renewed', now() FROM (VALUES ('{patron}'), ('{other}')) AS t (who)",
          "INSERT INTO run (id, kind, local_date, state, phase, cursor, created, ended)"
              + " VALUES (gen_random_uuid(), 'asked', '2026-01-01', 'cancelled', 'plan',"
              + " '{patron}', now(), now())");

  private final Site site;

  ErasedEverywhereTest(Site site) {
    this.site = site;
  }

  private static String filled(String statement) {
    return statement.replace("{patron}", PATRON).replace("{other}", OTHER);
  }

  private List<String> columns(String tenant, String types) {
    return site.sql(
        tenant,
        "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema"
            + " = current_schema() AND table_name NOT LIKE 'flyway%' AND udt_name IN ("
            + types
            + ") ORDER BY 1");
  }

  private static Set<String> named(List<Map<String, Set<String>>> lists) {
    Set<String> all = new TreeSet<>();
    lists.forEach(
        list ->
            list.forEach((table, columns) -> columns.forEach(one -> all.add(table + "." + one))));
    return all;
  }

  private List<String> where(String tenant) {
    List<String> found = new ArrayList<>();
    for (String column : columns(tenant, "'uuid', '_uuid', 'jsonb', 'text', '_text', 'bytea'")) {
      String[] of = column.split("\\.");
      String count =
          "SELECT count(*) FROM %s WHERE %s::text ILIKE '%%%s%%'".formatted(of[0], of[1], PATRON);
      if (!site.sql(tenant, count).equals(List.of("0"))) {
        found.add(column);
      }
    }
    return found;
  }

  @Test
  void whatHoldsPatronsIsNamedAndNothingElseCan() {
    site.tenant("namedcolumns");
    assertThat(new TreeSet<>(columns("namedcolumns", "'uuid', '_uuid', 'jsonb'")))
        .isEqualTo(
            new TreeSet<>(
                named(List.of(PATRONS, OTHERS)).stream()
                    .filter(one -> !one.equals("exported.query"))
                    .toList()));
  }

  @Test
  void whoIsErasedIsInNoColumnOfAnyTable() {
    String tenant = "erasedeverywhere";
    UserRequests staff = site.tenant(tenant);
    SEEDS.forEach(seed -> site.sql(tenant, filled(seed)));
    staff.call(
        "excludeFromRenewal",
        HttpMethod.PUT,
        "/patron-notices/renewal-exclusions/patron/" + PATRON + "?because=asked-for");
    assertThat(where(tenant)).containsExactlyInAnyOrderElementsOf(named(List.of(PATRONS)));
    JsonObject exported =
        staff.get("exportPatron", "/patron-notices/patrons/" + PATRON + "/export");
    assertThat(exported.getJsonArray("renewals")).as(exported.encode()).hasSize(1);
    assertThat(exported.getJsonArray("suppressions")).hasSize(1);
    assertThat(exported.getJsonArray("renewalExclusions")).hasSize(1);
    assertThat(exported.getJsonArray("flags")).hasSize(2);
    assertThat(exported.getJsonArray("previews").getJsonObject(0).getJsonArray("rows")).hasSize(2);
    assertThat(
            staff
                .call(
                    "erasePatron", HttpMethod.POST, "/patron-notices/patrons/" + PATRON + "/erase")
                .statusCode())
        .isEqualTo(200);
    assertThat(where(tenant)).containsExactlyInAnyOrder("cause.patron", "cause.subject");
    assertThat(
            site.sql(
                tenant, "SELECT rule || ' ' || why FROM cause WHERE patron = '" + PATRON + "'"))
        .as("the bare key of what could go out again")
        .containsExactly("new []");
    assertThat(site.sql(tenant, "SELECT count(*) FROM message WHERE body IS NOT NULL"))
        .containsExactly("0");
    assertThat(
            site.sql(
                tenant,
                "SELECT rule FROM cause WHERE domain_hash IS NOT NULL UNION ALL"
                    + " SELECT rule FROM message WHERE domain_hash IS NOT NULL"))
        .as("where their mail would go")
        .isEmpty();
  }
}
