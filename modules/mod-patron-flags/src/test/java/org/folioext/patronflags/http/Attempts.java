package org.folioext.patronflags.http;

import static java.util.Map.entry;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.folioext.okapitesting.ContractOperation;

/**
 * How an operation is called by one who names an id that is not theirs: where the path has no place
 * for it, the id is wherever else the operation takes one.
 */
final class Attempts {
  /**
   * One call.
   *
   * @param path with the query
   * @param type of the body, where there is one
   * @param refused the answer to an id of somebody else, or of nobody
   * @param malformed the answer to what is no id
   */
  record Attempt(String path, Optional<String> type, Buffer body, int refused, int malformed) {
    /** All that is said in it. */
    String sent() {
      return path + body;
    }
  }

  private static final JsonObject STEP = new JsonObject().put("version", 1);
  private static final Function<String, Attempt> MISSING = id -> bare("", 404, 404);
  private static final Function<String, Attempt> OPEN = id -> bare("", 200, 200);
  private static final Function<String, Attempt> LISTED = id -> bare("?query=id==" + id, 200, 400);
  private static final Function<String, Attempt> OF_PATRON = id -> bare("", 200, 404);
  private static final Function<String, Attempt> TAKEN = id -> json("", STEP, 404, 404);

  private static final Function<String, Attempt> PREVIEWED =
      id -> json("?dryRun=true", new JsonObject(), 404, 404);

  /** The list that a new operation must be added to; the paths are queries alone. */
  static final Map<String, Function<String, Attempt>> BY_OPERATION =
      Map.ofEntries(
          entry("getFlags", LISTED),
          entry("getFlag", MISSING),
          entry("getEvidence", MISSING),
          entry("getFlagsOfPatron", OF_PATRON),
          entry("getSteps", MISSING),
          entry("confirmFlag", TAKEN),
          entry("dismissFlag", TAKEN),
          entry("snoozeFlag", id -> json("", STEP.copy().put("until", "2026-12-01"), 404, 404)),
          entry("reopenFlag", TAKEN),
          entry("assignFlag", TAKEN),
          entry("commentFlag", id -> json("", STEP.copy().put("comment", "x"), 404, 404)),
          entry("releaseFlag", TAKEN),
          entry("getHeld", OPEN),
          entry("releaseHeld", id -> json("", new JsonObject().put("kind", id), 200, 200)),
          entry("exportFlags", LISTED),
          entry("getExports", OPEN),
          entry("getBulks", OPEN),
          entry("getStatistics", id -> bare("?by=group", 200, 200)),
          entry(
              "raiseOutside",
              id ->
                  json(
                      "",
                      new JsonObject().put("severity", "note").put("facts", new JsonArray()),
                      200,
                      404)),
          entry("liftOutside", id -> bare("", 204, 404)),
          entry("getPatronData", OF_PATRON),
          entry("deletePatronData", id -> bare("", 200, 404)),
          entry("getSettings", OPEN),
          entry(
              "updateSettings",
              id ->
                  json(
                      "",
                      new JsonObject()
                          .put("version", 999)
                          .put("excludedGroups", new JsonArray().add(id)),
                      409,
                      422)),
          entry("getConfiguration", OPEN),
          entry(
              "updateConfiguration",
              id ->
                  body(
                      "?dryRun=true",
                      "application/yaml",
                      Buffer.buffer("settings: {excludedGroups: ['" + id + "']}"),
                      200,
                      422)),
          entry("getHistory", id -> bare("?query=ruleId==" + id, 200, 400)),
          entry("getRules", OPEN),
          entry("getRule", MISSING),
          entry("getGroupRules", OPEN),
          entry("getGroupRule", MISSING),
          entry(
              "createGroupRule",
              id -> json("?dryRun=true", new JsonObject().put("yaml", id), 422, 422)),
          entry("previewGroupRule", id -> json("", new JsonObject().put("yaml", id), 422, 422)),
          entry(
              "updateGroupRule",
              id -> json("", STEP.copy().put("yaml", OtherTenant.RULE), 404, 404)),
          entry("deleteGroupRule", MISSING),
          entry("rotateKey", OPEN),
          entry("createScan", id -> json("", new JsonObject().put("patronId", id), 201, 400)),
          entry("getScans", LISTED),
          entry("getScan", MISSING),
          entry("cancelScan", MISSING),
          entry("purgeGone", id -> json("", new JsonObject().put("count", 1), 404, 404)),
          entry("getSchedule", OPEN),
          entry(
              "updateSchedule",
              id -> json("", new JsonObject().put("scanEnabled", true), 200, 200)),
          entry("blockPatron", PREVIEWED),
          entry("notePatron", PREVIEWED),
          entry("deactivatePatron", PREVIEWED),
          entry("extendPatron", PREVIEWED),
          entry("getLefts", LISTED),
          entry("getLeft", MISSING),
          entry("undoLeft", MISSING),
          entry("settleLeft", MISSING),
          entry("cleanUpLefts", id -> json("", new JsonObject().put("after", id), 200, 400)),
          entry(
              "createBulk",
              id ->
                  json(
                      "?dryRun=true",
                      new JsonObject().put("query", "id==" + id).put("effect", "note"),
                      200,
                      400)),
          entry("getBulk", MISSING),
          entry("getBulkResults", MISSING),
          entry("nextOfBulk", id -> json("", new JsonObject(), 404, 404)));

  private Attempts() {}

  /** Calls an operation with an id, as it would be written in a path. */
  static Attempt of(ContractOperation operation, String id) {
    Attempt attempt = BY_OPERATION.get(operation.id()).apply(id);
    return new Attempt(
        operation.at(values(id)) + attempt.path(),
        attempt.type(),
        attempt.body(),
        attempt.refused(),
        attempt.malformed());
  }

  private static Attempt bare(String query, int refused, int malformed) {
    return new Attempt(query, Optional.empty(), Buffer.buffer(), refused, malformed);
  }

  private static Attempt json(String query, JsonObject body, int refused, int malformed) {
    return body(query, "application/json", body.toBuffer(), refused, malformed);
  }

  private static Attempt body(String query, String type, Buffer body, int refused, int malformed) {
    return new Attempt(query, Optional.of(type), body, refused, malformed);
  }

  /** For the parameters in paths, whatever the id is of. */
  private static Map<String, String> values(String id) {
    return Map.of(
        "id",
        id,
        "patronId",
        id,
        "ruleId",
        "group:" + id,
        "owner",
        "other-module",
        "kind",
        "odd-kind");
  }
}
