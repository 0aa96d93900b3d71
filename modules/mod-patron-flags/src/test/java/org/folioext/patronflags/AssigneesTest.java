package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.ActionBench.code;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** To whom flags are assigned. */
@TestInstance(Lifecycle.PER_CLASS)
class AssigneesTest {
  private static final String TENANT = "assigns";
  private static final String PAST = "2026-01-31T22:59:59.999+00:00";
  private static final Set<String> READER = Set.of("users.item.get");

  private ActionBench at;

  private String flag;

  @BeforeAll
  void start() {
    at = new ActionBench();
    at.tenant(TENANT);
    flag = at.flagged(TENANT, 1, PAST);
  }

  @AfterAll
  void stop() {
    at.close();
  }

  private HttpResponse<Buffer> assign(String user, Set<String> folio) {
    JsonObject body =
        new JsonObject()
            .put("version", at.bench.value(TENANT, "SELECT version FROM flag"))
            .put("assignedTo", user);
    String path = "/patron-flags/flags/" + flag + "/steps/assign";
    return at.call(TENANT, folio, "assignFlag", HttpMethod.POST, path, body);
  }

  private HttpResponse<Buffer> many(String user) {
    JsonObject body =
        new JsonObject()
            .put("query", "state==open")
            .put("step", "assign")
            .put("options", new JsonObject().put("assignedTo", user))
            .put("expectedCount", 1);
    return at.call(TENANT, READER, "createBulk", HttpMethod.POST, "/patron-flags/bulk", body);
  }

  private Object assigned() {
    return String.valueOf(at.bench.value(TENANT, "SELECT assigned FROM flag"));
  }

  @Test
  void toAUserOfFolioToOneselfAndToNobodyElse() {
    String colleague = MadeUp.userId(1);
    assertThat(assign(colleague, READER).statusCode()).isEqualTo(200);
    assertThat(assigned()).isEqualTo(colleague);

    HttpResponse<Buffer> unknown = assign(MadeUp.userId(99), READER);
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(code(unknown)).isEqualTo("assignee-unknown");
    HttpResponse<Buffer> blind = assign(colleague, Set.of());
    assertThat(blind.statusCode()).isEqualTo(403);
    assertThat(blind.bodyAsString()).contains("users.item.get");
    assertThat(assigned()).isEqualTo(colleague);

    assertThat(assign(FlagsBench.USER, Set.of()).statusCode()).isEqualTo(200);
    assertThat(assigned()).isEqualTo(FlagsBench.USER);
  }

  @Test
  void manyAtOnceAreNotAssignedToAUserWhoIsNotThere() {
    HttpResponse<Buffer> unknown = many(MadeUp.userId(99));
    assertThat(unknown.statusCode()).as(unknown.bodyAsString()).isEqualTo(422);
    assertThat(code(unknown)).isEqualTo("assignee-unknown");
    assertThat(at.bench.value(TENANT, "SELECT count(*) FROM bulk")).isEqualTo(0L);
    assertThat(many(MadeUp.userId(1)).statusCode()).isEqualTo(201);
  }
}
