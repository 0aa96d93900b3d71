package org.folioext.marcchecks.http;

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
   * @param refused the answer to an id of somebody else
   */
  record Attempt(String path, Optional<String> type, Buffer body, int refused) {
    /** All that is said in it. */
    String sent() {
      return path + body;
    }
  }

  private static final String JSON = "application/json";
  private static final JsonObject RECORD =
      new JsonObject().put("leader", "00000nam a2200000 a 4500").put("fields", new JsonArray());

  /** The list that a new operation must be added to; the paths are queries alone. */
  static final Map<String, Function<String, Attempt>> BY_OPERATION =
      Map.ofEntries(
          Map.entry("checkRecord", id -> json("?profile=" + id, RECORD, 404)),
          Map.entry(
              "createRun",
              id ->
                  body(
                      "?fileName=b.mrc&profileId=" + id,
                      "application/octet-stream",
                      Buffer.buffer("b"),
                      422)),
          Map.entry("getRuns", id -> bare("?query=id==" + id, 200)),
          Map.entry("getRun", id -> bare("", 404)),
          Map.entry("deleteRun", id -> bare("", 404)),
          Map.entry("cancelRun", id -> bare("", 404)),
          Map.entry("getFindings", id -> bare("?limit=1000", 404)),
          Map.entry("getCounts", id -> bare("", 404)),
          Map.entry("getRecord", id -> bare("", 404)),
          Map.entry("getReport", id -> bare("?format=jsonl", 404)),
          Map.entry("getRecordsFile", id -> bare("?part=held", 404)),
          Map.entry("getRules", id -> bare("", 200)),
          Map.entry("getRule", id -> bare("", 404)),
          Map.entry("getProfiles", id -> bare("?query=id==" + id, 200)),
          Map.entry(
              "createProfile",
              id -> json("?dryRun=true", new JsonObject().put("name", id).put("yaml", ""), 200)),
          Map.entry("getProfile", id -> bare("", 404)),
          Map.entry(
              "updateProfile",
              id ->
                  json(
                      "",
                      new JsonObject().put("name", "Mine").put("yaml", "").put("version", 1),
                      404)),
          Map.entry("deleteProfile", id -> bare("", 404)),
          Map.entry("getSettings", id -> bare("", 200)),
          Map.entry(
              "updateSettings", id -> json("", new JsonObject().put("defaultProfileId", id), 422)),
          Map.entry("getConfiguration", id -> bare("", 200)),
          Map.entry(
              "updateConfiguration",
              id ->
                  body(
                      "",
                      "application/yaml",
                      Buffer.buffer("settings: {defaultProfile: '" + id + "'}"),
                      422)),
          Map.entry("onTimer", id -> bare("", 204)));

  private Attempts() {}

  /** Calls an operation with an id, as it would be written in a path. */
  static Attempt of(ContractOperation operation, String id) {
    Attempt attempt = BY_OPERATION.get(operation.id()).apply(id);
    return new Attempt(
        operation.at(Map.of("id", id, "ordinal", "1")) + attempt.path(),
        attempt.type(),
        attempt.body(),
        attempt.refused());
  }

  private static Attempt bare(String query, int refused) {
    return new Attempt(query, Optional.empty(), Buffer.buffer(), refused);
  }

  private static Attempt json(String query, JsonObject body, int refused) {
    return body(query, JSON, body.toBuffer(), refused);
  }

  private static Attempt body(String query, String type, Buffer body, int refused) {
    return new Attempt(query, Optional.of(type), body, refused);
  }
}
