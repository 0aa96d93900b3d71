package org.folioext.patronflags;

import static org.folioext.patronflags.FlagsBench.await;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapitesting.ModuleDescriptors;
import org.folioext.okapitesting.TestClock;
import org.folioext.okapitesting.neighbours.StorageNeighbour;
import org.folioext.patronflags.domain.flag.Change;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.flag.Judgement;
import org.folioext.patronflags.domain.flag.Life;
import org.folioext.patronflags.domain.rule.Evidence;
import org.folioext.patronflags.domain.rule.Fact;
import org.folioext.patronflags.domain.rule.Outcome;
import org.folioext.patronflags.domain.rule.Severity;
import org.folioext.patronflags.storage.flag.FlagWriter;

/** What staff's actions need: flags, FOLIO's blocks and notes, and a person with rights. */
final class ActionBench implements AutoCloseable {

  static final String GROUP = "000000a1-0000-4000-8000-000000000001";
  static final String TYPE = "000000f1-0000-4000-8000-000000000001";
  static final Set<String> FOLIO =
      Set.of(
          "users.item.get",
          "users.item.put",
          "usergroups.collection.get",
          "usergroups.item.post",
          "locale.item.get",
          "manualblocks.collection.get",
          "manualblocks.item.get",
          "manualblocks.item.post",
          "manualblocks.item.put",
          "manualblocks.item.delete",
          "notes.item.get",
          "notes.item.post",
          "notes.item.delete",
          "note.links.collection.get",
          "note.types.collection.get");

  final FlagsBench bench = new FlagsBench();
  final TestClock clock = new TestClock(Instant.parse("2026-03-02T10:00:00Z"));
  final StorageNeighbour notes = await(StorageNeighbour.notes(bench.vertx));
  final LostAnswers users = await(LostAnswers.before(bench.vertx, bench.meddler.uri()));
  final LostAnswers fees = await(LostAnswers.before(bench.vertx, bench.feesMeddler.uri()));
  final LostAnswers noting = await(LostAnswers.before(bench.vertx, notes.uri()));
  final PatronFlagsModule module = bench.instance(FlagsBench.options(100), clock);
  private final WebClient client = WebClient.create(bench.vertx);

  ActionBench() {
    bench.gateway.unregister(bench.users.descriptor().getString("id"), bench.meddler.uri());
    bench.gateway.unregister(bench.fees.descriptor().getString("id"), bench.feesMeddler.uri());
    bench.gateway.register(bench.users.descriptor(), users.uri());
    bench.gateway.register(bench.fees.descriptor(), fees.uri());
    bench.gateway.register(notes.descriptor(), noting.uri());
    bench.route(module);
  }

  /** A tenant whose effects are on. */
  void tenant(String tenant) {
    bench.tenant(tenant);
    notes(tenant);
    settings(
        tenant,
        "{\"effects\": {\"block\": true, \"note\": true, \"deactivate\": true, \"expiry\": true},"
            + " \"consoleUrl\": \"https://console.example/\"}");
  }

  /** The tenant has notes too. */
  void notes(String tenant) {
    await(bench.gateway.enable(tenant, notes.descriptor().getString("id"), Map.of()));
    notes.put(tenant, "/note-types", new JsonObject().put("id", TYPE).put("name", "General note"));
  }

  void settings(String tenant, String json) {
    execute(tenant, "DELETE FROM setting");
    execute(tenant, "INSERT INTO setting (id, json) VALUES (1, '" + json + "')");
  }

  void execute(String tenant, String statement) {
    bench.execute(tenant, statement);
  }

  /** A patron with an open flag; the id of the flag. */
  String flagged(String tenant, int number, String expires) {
    JsonObject user =
        MadeUp.user(number, 1)
            .put("expirationDate", expires)
            .put("externalSystemId", "ext-" + number)
            .put("tags", new JsonObject().put("tagList", List.of("kept")));
    bench.user(tenant, user);
    Judgement judged =
        new Judgement(
            Flag.OURS,
            "card-expired",
            "card-expired",
            "1",
            Severity.ERROR,
            UUID.fromString(MadeUp.userId(number)),
            new Outcome.Flagged(new Evidence(List.of(Fact.open("expiresOn", "2026-01-01")))),
            "ab",
            Optional.empty(),
            Optional.empty(),
            false,
            clock.instant(),
            LocalDate.of(2026, 3, 2));
    Change.Raise raise = (Change.Raise) Life.judged(Optional.empty(), judged, UUID.randomUUID());
    bench.sql(tenant, sql -> FlagWriter.write(sql, List.of(raise), Optional.empty()));
    return raise.flag().id().toString();
  }

  JsonObject user(String tenant, int number) {
    return bench.users.user(tenant, "u" + number).orElseThrow();
  }

  List<JsonObject> blocks(String tenant) {
    return bench.fees.all(tenant, "/manualblocks");
  }

  /** Sends JSON, or asks, as a person who may do all in FOLIO too. */
  HttpResponse<Buffer> call(
      String tenant, String operation, HttpMethod method, String path, JsonObject body) {
    return call(tenant, FOLIO, operation, method, path, body);
  }

  /** The same as one who may do only that in FOLIO. */
  HttpResponse<Buffer> call(
      String tenant,
      Set<String> folio,
      String operation,
      HttpMethod method,
      String path,
      JsonObject body) {
    return await(sent(tenant, folio, operation, method, path, body));
  }

  /** Puts a patron in a group whose cards are good for a year. */
  void group(String tenant, int number) {
    JsonObject group =
        new JsonObject().put("id", GROUP).put("group", "staff").put("expirationOffsetInDays", 365);
    call(tenant, "", HttpMethod.POST, "/groups", group);
    bench.user(tenant, user(tenant, number).put("patronGroup", GROUP));
  }

  Future<HttpResponse<Buffer>> sent(
      String tenant,
      Set<String> folio,
      String operation,
      HttpMethod method,
      String path,
      JsonObject body) {
    Set<String> all = ModuleDescriptors.permissions(FlagsBench.descriptor());
    all.addAll(folio);
    var request =
        client
            .requestAbs(method, bench.gateway.url() + path)
            .putHeader("X-Okapi-Tenant", tenant)
            .putHeader(
                "X-Okapi-Token",
                bench.gateway.token(tenant, FlagsBench.USER, all, Duration.ofHours(1)));
    Future<HttpResponse<Buffer>> answer =
        body == null ? request.send() : request.sendJsonObject(body);
    return operation.isEmpty()
        ? answer
        : answer.compose(response -> bench.contract.check(operation, response));
  }

  HttpResponse<Buffer> post(String tenant, String operation, String path, JsonObject body) {
    return call(tenant, operation, HttpMethod.POST, path, body);
  }

  static String path(String flag, String effect) {
    return "/patron-flags/flags/" + flag + "/actions/" + effect;
  }

  private static String operation(String effect) {
    return switch (effect) {
      case "block" -> "blockPatron";
      case "note" -> "notePatron";
      case "deactivate" -> "deactivatePatron";
      default -> "extendPatron";
    };
  }

  HttpResponse<Buffer> preview(String tenant, String flag, String effect, JsonObject options) {
    return post(tenant, operation(effect), path(flag, effect) + "?dryRun=true", options);
  }

  /** The body that does what is previewed now. */
  JsonObject seen(String tenant, String flag, String effect) {
    JsonObject shown = preview(tenant, flag, effect, new JsonObject()).bodyAsJsonObject();
    return new JsonObject()
        .put("before", shown.getJsonObject("before"))
        .put("after", shown.getJsonObject("after"));
  }

  HttpResponse<Buffer> act(String tenant, String flag, String effect, JsonObject seen) {
    return post(tenant, operation(effect), path(flag, effect), seen);
  }

  /** Previews and does it. */
  JsonObject act(String tenant, String flag, String effect) {
    return act(tenant, flag, effect, seen(tenant, flag, effect)).bodyAsJsonObject();
  }

  HttpResponse<Buffer> undo(String tenant, JsonObject left) {
    String path = "/patron-flags/left/" + left.getString("id") + "/undo";
    return post(tenant, "undoLeft", path, null);
  }

  JsonObject left(String tenant, String id) {
    return call(tenant, "getLeft", HttpMethod.GET, "/patron-flags/left/" + id, null)
        .bodyAsJsonObject();
  }

  static String code(HttpResponse<Buffer> answer) {
    return answer.bodyAsJsonObject().getJsonArray("errors").getJsonObject(0).getString("code");
  }

  @Override
  public void close() {
    bench.close();
  }
}
