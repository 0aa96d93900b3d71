package org.folioext.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the coordinator of the demo finds of notices before anything was switched on. */
@ExtendWith(OneDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatronNoticesDemoTest {
  private static final List<String> ENDS = List.of("Card expires soon", "Card expired");

  private Sandbox demo;
  private Staff coordinator;

  @BeforeAll
  void signIn(Sandbox demo) throws Exception {
    this.demo = demo;
    coordinator = demo.signIn(Login.COORDINATOR);
  }

  private static List<JsonObject> rules(Staff person) throws Exception {
    return person.get("/patron-notices/rules").getJsonArray("rules").stream()
        .map(JsonObject.class::cast)
        .toList();
  }

  @Test
  void rulesToBeginWithAreThereAndSwitchedOff() throws Exception {
    assertThat(rules(coordinator))
        .extracting(rule -> rule.getString("id"))
        .contains("card-expires-soon", "card-expired", "loans-due-soon", "loans-overdue");
    assertThat(rules(coordinator)).noneMatch(rule -> rule.getBoolean("enabled"));
  }

  @Test
  void theReaderSeesRulesAndChangesNone() throws Exception {
    Staff reader = demo.signIn(Login.READER);
    assertThat(rules(reader)).hasSameSizeAs(rules(coordinator));
    assertThatThrownBy(
            () ->
                reader.put(
                    "/patron-notices/rules/card-expired/enabled",
                    "application/json",
                    new JsonObject().put("enabled", true).encode()))
        .hasMessageContaining(" 403");
  }

  @Test
  void theTextsThatRulesNameAreThere() throws Exception {
    assertThat(coordinator.get("/templates?limit=100").getJsonArray("templates").stream())
        .extracting(one -> ((JsonObject) one).getString("name"))
        .containsAll(ENDS);
  }
}
