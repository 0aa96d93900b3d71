package org.folioext.console.catalogue;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;

/** The interface marc-checks 1.0, as its contract has it. For many threads. */
public final class MarcChecks {

  private static final String RUNS = "/marc-checks/runs";
  private static final String RUN = RUNS + "/%s";

  private final Gateway gateway;

  public MarcChecks(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * Runs, newest first.
   *
   * @param query CQL
   */
  Future<Found<Run>> runs(Caller caller, Optional<String> query, long offset, int limit) {
    Url url = list(new Url(RUNS, Map.of()).with("query", query), offset, limit);
    return gateway.get(caller, url.toString()).map(json -> Found.of(json, "runs", Run::of));
  }

  Future<Run> run(Caller caller, String id) {
    return gateway.get(caller, Url.of(RUN, id).toString()).map(Run::of);
  }

  /**
   * Findings of a run, in the order of the file.
   *
   * @param query CQL
   * @param lang of the messages
   */
  Future<Found<Finding>> findings(
      Caller caller, String id, Optional<String> query, String lang, long offset, int limit) {
    Url url = Url.of(RUN + "/findings", id).with("query", query).with("lang", lang);
    return gateway
        .get(caller, list(url, offset, limit).toString())
        .map(json -> Found.of(json, "findings", Finding::of));
  }

  Future<JsonObject> record(Caller caller, String id, String ordinal, String lang) {
    return gateway.get(
        caller, Url.of(RUN + "/records/%s", id, ordinal).with("lang", lang).toString());
  }

  Future<Run> cancel(Caller caller, String id) {
    return gateway
        .post(caller, Url.of(RUN + "/cancel", id).toString(), new JsonObject())
        .map(Run::of);
  }

  Future<Void> delete(Caller caller, String id) {
    return gateway.delete(caller, Url.of(RUN, id).toString());
  }

  /** Sends a file on as it comes, and has it checked. */
  Future<Run> upload(
      Caller caller, String fileName, Optional<String> profile, HttpServerRequest body) {
    Url url = new Url(RUNS, Map.of()).with("fileName", fileName).with("profileId", profile);
    return gateway.upload(caller, url.toString(), body).map(Run::of);
  }

  /**
   * All findings as a file.
   *
   * @param format csv or jsonl
   */
  Future<HttpClientResponse> report(Caller caller, String id, String format, String lang) {
    return gateway.download(
        caller, Url.of(RUN + "/report", id).with("format", format).with("lang", lang).toString());
  }

  /**
   * The records that may go in, or those held back.
   *
   * @param part clean or held
   * @param severity what holds a record back
   */
  Future<HttpClientResponse> recordsFile(Caller caller, String id, String part, String severity) {
    Url url = Url.of(RUN + "/records-file", id).with("part", part).with("severity", severity);
    return gateway.download(caller, url.toString());
  }

  Future<Found<Rule>> rules(Caller caller, Optional<String> group) {
    Url url = new Url("/marc-checks/rules", Map.of()).with("group", group);
    return gateway.get(caller, url.toString()).map(json -> Found.of(json, "rules", Rule::of));
  }

  Future<Rule> rule(Caller caller, String id) {
    return gateway.get(caller, Url.of("/marc-checks/rules/%s", id).toString()).map(Rule::of);
  }

  Future<Found<Profile>> profiles(Caller caller, long offset, int limit) {
    Url url = list(new Url("/marc-checks/profiles", Map.of()), offset, limit);
    return gateway.get(caller, url.toString()).map(json -> Found.of(json, "profiles", Profile::of));
  }

  Future<Profile> profile(Caller caller, String id) {
    return gateway.get(caller, Url.of("/marc-checks/profiles/%s", id).toString()).map(Profile::of);
  }

  private static Url list(Url url, long offset, int limit) {
    return url.with("offset", offset).with("limit", limit);
  }
}
