package org.folioext.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.folioext.okapitesting.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person is told what happened, in plain words. */
class ProblemsTest {
  private static final String RUNS = "/t/north/catalogue";
  private static final String REQUEST_ID = "request <code>[0-9a-f-]{36}</code>";

  private final Town town = new Town();
  private final Visitor visitor = town.signedIn(Town.NORTH);

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void aMissingPermissionIsNamed() {
    town.leaves(Town.NORTH, Set.of("marc-checks.rules.collection.get"));
    HttpResponse<Buffer> refused = visitor.get(RUNS);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.bodyAsString())
        .contains("You may not do this", "<code>marc-checks.runs.collection.get</code>")
        .containsPattern(REQUEST_ID);
    assertThat(visitor.get("/t/north/today").bodyAsString())
        .contains("Your account may not see this.");
    assertThat(visitor.get("/t/north/jobs").bodyAsString())
        .contains("Your account may not see the jobs of this module.");
  }

  @Test
  void aRunIsShownToWhoMayNotReadRules() {
    Set<String> fewer = new HashSet<>(Town.permissions());
    fewer.removeIf(name -> name.contains(".rules.") || name.split("\\.").length == 2);
    town.leaves(Town.NORTH, fewer);
    String run = RUNS + "/runs/" + MarcChecksStub.RUN;
    assertThat(visitor.get(run).statusCode()).isEqualTo(200);
    assertThat(visitor.get(run + "/records/2").bodyAsString())
        .contains("id=\"finding-1\"")
        .doesNotContain("id=\"rule\"");
    assertThat(visitor.get(RUNS + "/rules").statusCode()).isEqualTo(403);
  }

  @Test
  void aModuleThatFailsLeavesTheOtherPagesAlone() {
    town.marcChecks.fails(500);
    HttpResponse<Buffer> failed = visitor.get(RUNS);
    assertThat(failed.statusCode()).isEqualTo(502);
    assertThat(failed.bodyAsString())
        .contains("The module made a mistake")
        .containsPattern(REQUEST_ID)
        .doesNotContain("the stub fails");
    HttpResponse<Buffer> today = visitor.get("/t/north/today");
    assertThat(today.statusCode()).isEqualTo(200);
    assertThat(today.bodyAsString()).contains("It does not answer at the moment.");
  }

  @Test
  void theRequestIdOfThePageIsTheOneThatTheModuleLogs() {
    town.marcChecks.fails(500);
    String page = visitor.get(RUNS).bodyAsString();
    String id = page.replaceFirst("(?s).*request <code>([0-9a-f-]{36})</code>.*", "$1");
    assertThat(town.gateway.requestsSeen())
        .anyMatch(
            seen ->
                seen.uri().startsWith("/marc-checks/runs")
                    && seen.headers().get("X-Okapi-Request-Id").contains(id));
  }

  @Test
  void aGatewayThatIsDownIsToldOnEveryPage() {
    Await.of(town.gateway.close());
    HttpResponse<Buffer> failed = visitor.get(RUNS);
    assertThat(failed.statusCode()).isEqualTo(503);
    assertThat(failed.bodyAsString()).contains("FOLIO does not answer").containsPattern(REQUEST_ID);
    assertThat(town.visitor().signIn("north", Town.USER, Town.PASSWORD).statusCode())
        .isEqualTo(503);
    HttpResponse<Buffer> out = visitor.post("/t/north/sign-out", Map.of());
    assertThat(out.statusCode()).as("signing out works in any case").isEqualTo(303);
  }

  @Test
  void aModuleThatIsNotInstalledIsNoMistake() {
    Await.of(town.gateway.disable(Town.NORTH, MarcChecksStub.descriptor().getString("id"), false));
    Await.of(town.gateway.disable(Town.NORTH, PatronFlagsStub.descriptor().getString("id"), false));
    HttpResponse<Buffer> missing = visitor.get(RUNS);
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.bodyAsString()).contains("This module is not installed");
    assertThat(visitor.get("/t/north/today").bodyAsString())
        .contains("No module of the suite is installed");
  }

  @Test
  void aPartOfAPageTellsItInThePlaceForMessages() {
    town.marcChecks.fails(500);
    HttpResponse<Buffer> part = visitor.part(RUNS + "/rows");
    assertThat(part.statusCode()).isEqualTo(502);
    assertThat(part.getHeader("HX-Retarget")).isEqualTo("#told");
    assertThat(part.bodyAsString()).contains("The module made a mistake").doesNotContain("<html");
  }

  @Test
  void aPageThatIsNotThereSaysSo() {
    HttpResponse<Buffer> missing = visitor.get("/t/north/nowhere");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.bodyAsString()).contains("There is no such page");
  }
}
