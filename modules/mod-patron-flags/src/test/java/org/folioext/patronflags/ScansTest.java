package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.MadeUp.account;
import static org.folioext.patronflags.MadeUp.closed;
import static org.folioext.patronflags.MadeUp.loan;
import static org.folioext.patronflags.MadeUp.user;
import static org.folioext.patronflags.MadeUp.userId;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Scans from end to end: through the gateway, against neighbours, with PostgreSQL. */
@TestInstance(Lifecycle.PER_CLASS)
class ScansTest {

  private FlagsBench bench;
  private PatronFlagsModule module;

  @BeforeAll
  void start() {
    bench = new FlagsBench();
    module = bench.instance(FlagsBench.options(4), bench.clock);
    bench.route(module);
  }

  @AfterAll
  void stop() {
    bench.close();
  }

  private List<String> rules(String tenant, String user) {
    return bench.flags(tenant, "patronId==" + user).stream()
        .map(flag -> flag.getString("rule") + " " + flag.getString("state"))
        .sorted()
        .toList();
  }

  @Test
  void theFirstScanIsABaselineAndTheNextSaysWhatIsNew() {
    bench.tenant("first");
    for (int i = 1; i <= 10; i++) {
      bench.user("first", user(i, 400));
    }
    bench.user("first", user(11, -3));
    JsonObject first = bench.scan("first");
    assertThat(first.getString("state")).isEqualTo("finished");
    assertThat(first.getLong("seen")).isEqualTo(11);
    assertThat(first.getLong("baseline")).isEqualTo(1);
    assertThat(first.getLong("raised")).isZero();
    assertThat(bench.flags("first", "cql.allRecords=1"))
        .singleElement()
        .satisfies(flag -> assertThat(flag.getBoolean("baseline")).isTrue());

    bench.user("first", user(5, -1));
    JsonObject second = bench.scan("first");
    assertThat(second.getLong("raised")).isEqualTo(1);
    assertThat(rules("first", userId(5))).containsExactly("card-expired open");
    assertThat(bench.flags("first", "patronId==" + userId(5)).get(0).getBoolean("baseline"))
        .isFalse();
  }

  @Test
  void aVersionThatIsBackIsABaselineAgain() {
    bench.tenant("days");
    bench.user("days", user(1, 20));
    assertThat(scanBy("days", "expiringDays", 30).getLong("baseline")).isEqualTo(1);
    assertThat(scanBy("days", "expiringDays", 14).getLong("resolved")).isEqualTo(1);
    JsonObject back = scanBy("days", "expiringDays", 30);
    assertThat(back.getLong("raised")).isZero();
    assertThat(back.getLong("baseline")).isEqualTo(1);
    bench.user("days", user(2, 20));
    assertThat(scanBy("days", "expiringDays", 30).getLong("raised")).isEqualTo(1);
  }

  @Test
  void aRuleThatIsOnAgainIsABaselineAgain() {
    bench.tenant("off");
    bench.user("off", user(1, -3));
    bench.scan("off");
    JsonArray off = new JsonArray().add("card-expired");
    assertThat(scanBy("off", "rulesOff", off).getLong("resolved")).isEqualTo(1);
    JsonObject back = scanBy("off", "rulesOff", new JsonArray());
    assertThat(back.getLong("raised")).isZero();
    assertThat(back.getLong("baseline")).isEqualTo(1);
  }

  private JsonObject scanBy(String tenant, String setting, Object value) {
    bench.settings(tenant, new JsonObject().put(setting, value));
    return bench.scan(tenant);
  }

  @Test
  void anExpiredCardIsSettledStepByStep() {
    bench.tenant("settled");
    bench.user("settled", user(1, -10));
    bench.circulation.put("settled", "/loan-storage/loans", loan(1, userId(1)));
    bench.fees.put("settled", "/accounts", account(1, userId(1), 10.5));
    bench.scan("settled");
    JsonObject flag = bench.flags("settled", "rule==expired-with-open-business").get(0);
    assertThat(flag.getJsonArray("facts").encode())
        .contains("\"loans\",\"value\":\"1\"", "\"owed\",\"value\":\"10.5\"");

    bench.circulation.put("settled", "/loan-storage/loans", closed(loan(1, userId(1))));
    bench.fees.put("settled", "/accounts", closed(account(1, userId(1), 0)));
    bench.scan("settled");
    assertThat(rules("settled", userId(1)))
        .containsExactly("card-expired open", "expired-with-open-business resolved");

    bench.user("settled", user(1, 300));
    JsonObject last = bench.scan("settled");
    assertThat(last.getLong("resolved")).isEqualTo(1);
    assertThat(rules("settled", userId(1)))
        .containsExactly("card-expired resolved", "expired-with-open-business resolved");
  }

  @Test
  void aTenantSeesNothingOfAnother() {
    bench.tenant("north");
    bench.tenant("south");
    bench.user("north", user(1, -10));
    bench.user("south", user(2, 400));
    bench.scan("north");
    bench.scan("south");
    assertThat(bench.flags("north", "cql.allRecords=1")).hasSize(1);
    assertThat(bench.flags("south", "cql.allRecords=1")).isEmpty();
    String flag = bench.flags("north", "cql.allRecords=1").get(0).getString("id");
    String path = "/patron-flags/flags/" + flag;
    assertThat(bench.call("north", "getFlag", HttpMethod.GET, path, null).statusCode())
        .isEqualTo(200);
    assertThat(bench.call("south", "getFlag", HttpMethod.GET, path, null).statusCode())
        .isEqualTo(404);
  }

  @Test
  void onePatronIsLookedAtAlone() {
    bench.tenant("alone");
    bench.user("alone", user(1, -1));
    bench.user("alone", user(2, -1));
    bench.scan("alone");
    bench.user("alone", user(1, 100));
    bench.user("alone", user(2, 100));
    JsonObject asked = new JsonObject().put("patronId", userId(1));
    String id =
        bench
            .call("alone", "createScan", HttpMethod.POST, "/patron-flags/scans", asked)
            .bodyAsJsonObject()
            .getString("id");
    JsonObject scan = bench.ended("alone", id);
    assertThat(scan.getString("kind")).isEqualTo("patron");
    assertThat(scan.getLong("seen")).isEqualTo(1);
    assertThat(rules("alone", userId(1))).containsExactly("card-expired resolved");
    assertThat(rules("alone", userId(2))).containsExactly("card-expired open");
  }
}
