package org.folioext.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the coordinator of the demo finds on the first morning. */
@ExtendWith(OneDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatronFlagsDemoTest {
  private static final int DOZEN = 12;

  /** Keeps nothing. */
  private static final String CHECK = "patron-notices.rules.check.post";

  private Sandbox demo;
  private Staff coordinator;

  @BeforeAll
  void signIn(Sandbox demo) throws Exception {
    this.demo = demo;
    coordinator = demo.signIn(Login.COORDINATOR);
  }

  private JsonObject flags(Staff person, String cql, int limit) throws Exception {
    String query = URLEncoder.encode(cql, StandardCharsets.UTF_8);
    return person.get("/patron-flags/flags?limit=" + limit + "&query=" + query);
  }

  private int count(String cql) throws Exception {
    return flags(coordinator, cql, 1).getInteger("totalRecords");
  }

  @Test
  void thereIsADozenFlagsOfEveryRule() throws Exception {
    Map<String, Integer> counts = new TreeMap<>();
    List<JsonObject> rules =
        coordinator.get("/patron-flags/rules").getJsonArray("rules").stream()
            .map(JsonObject.class::cast)
            .toList();
    for (JsonObject rule : rules) {
      String id = rule.getString("id");
      counts.put(rule.getString("title"), count("rule==\"" + id + "\""));
    }
    assertThat(counts)
        .hasSize(11)
        .allSatisfy((rule, n) -> assertThat(n).isGreaterThanOrEqualTo(DOZEN));
    assertThat(count("kind==\"auto-renewal-refused\"")).isGreaterThanOrEqualTo(DOZEN);
  }

  @Test
  void aDozenEachOfThoseWhoExpiredHaveLoansRequestsFeesAndProxies() throws Exception {
    List<JsonObject> busy =
        flags(coordinator, "kind==\"expired-with-open-business\"", 500)
            .getJsonArray("flags")
            .stream()
            .map(flag -> ((JsonObject) flag))
            .toList();
    for (String what : List.of("loans", "requests", "accounts", "proxies")) {
      assertThat(busy.stream().filter(flag -> has(flag, what)))
          .as(what)
          .hasSizeGreaterThanOrEqualTo(DOZEN);
    }
  }

  private static boolean has(JsonObject flag, String key) {
    return flag.getJsonArray("facts").stream()
        .anyMatch(fact -> key.equals(((JsonObject) fact).getString("key")));
  }

  @Test
  void theFirstScanSawEveryPatronAndHeldNothing() {
    assertThat(demo.firstScan().getInteger("seen"))
        .isEqualTo(Sandbox.PATRONS + Login.values().length);
    assertThat(demo.firstScan().getInteger("unseen")).isZero();
    assertThat(demo.firstScan().getBoolean("held")).isFalse();
  }

  @Test
  void theCoordinatorMayBlockAndPutNotesOnly() throws Exception {
    String flag = oneFlag();
    for (String effect : List.of("block", "note")) {
      assertThat(preview(coordinator, flag, effect).getJsonObject("after").isEmpty()).isFalse();
    }
    JsonObject shown = preview(coordinator, flag, "deactivate");
    JsonObject seen =
        new JsonObject()
            .put("before", shown.getJsonObject("before"))
            .put("after", shown.getJsonObject("after"));
    assertThatThrownBy(() -> coordinator.post(action(flag, "deactivate"), seen))
        .hasMessageContaining("effect-off");
  }

  @Test
  void theReaderSeesFlagsAndMayNotActOnThem() throws Exception {
    Staff reader = demo.signIn(Login.READER);
    assertThat(flags(reader, "cql.allRecords=1", 1).getInteger("totalRecords")).isPositive();
    String flag = oneFlag();
    assertThatThrownBy(() -> preview(reader, flag, "block")).hasMessageContaining(" 403");
  }

  @Test
  void whoSignedInMayAskWhatTheyMayDo() throws Exception {
    assertThat(mayDo(Login.READER))
        .contains("patron-flags.flags.collection.get")
        .noneMatch(name -> name.endsWith(".post") && !name.equals(CHECK));
    assertThat(mayDo(Login.COORDINATOR))
        .contains("patron-flags.actions.block.post", "manualblocks.item.post");
  }

  private List<String> mayDo(Login person) throws Exception {
    return demo
        .signIn(person)
        .get("/bl-users/_self?expandPermissions=true")
        .getJsonObject("permissions")
        .getJsonArray("permissions")
        .stream()
        .map(one -> ((JsonObject) one).getString("permissionName"))
        .toList();
  }

  @Test
  void theCatalogerSeesNoFlags() throws Exception {
    Staff cataloger = demo.signIn(Login.CATALOGER);
    assertThatThrownBy(() -> cataloger.get("/patron-flags/flags")).hasMessageContaining(" 403");
  }

  private String oneFlag() throws Exception {
    return flags(coordinator, "kind==\"card-expiring\"", 1)
        .getJsonArray("flags")
        .getJsonObject(0)
        .getString("id");
  }

  private static JsonObject preview(Staff person, String flag, String effect) throws Exception {
    return person.post(action(flag, effect) + "?dryRun=true", new JsonObject());
  }

  private static String action(String flag, String effect) {
    return "/patron-flags/flags/" + flag + "/actions/" + effect;
  }
}
