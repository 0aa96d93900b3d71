package org.folioext.marcchecks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folioext.okapitesting.OldVersions;

/** A tenant of one version that becomes one of a later, as the gateway and its staff see it. */
final class OldTenant {
  static final String NAME = "longago";
  static final String SCHEMA = MarcChecksModule.name().schema(NAME);

  /** What may be said better one day. */
  private static final Set<String> TEXTS = Set.of("message");

  private static final String RUNS = "/marc-checks/runs";

  private final RunBench bench;
  private final MarcChecksModule module;

  OldTenant(RunBench bench, MarcChecksModule module) {
    this.bench = bench;
    this.module = module;
  }

  /** Enables it for this version, from an older one if it was there before. */
  void enable(Optional<String> from) {
    JsonObject asked = new JsonObject().put("module_to", MarcChecksModule.name().full());
    from.ifPresent(
        version -> asked.put("module_from", MarcChecksModule.name().id() + "-" + version));
    String job = "/_/tenant/" + json("POST", "/_/tenant", asked).getString("id");
    JsonObject seen = RunBench.json(bench.get(module, NAME, job));
    while (!seen.getBoolean("complete")) {
      seen = RunBench.json(bench.get(module, NAME, job));
    }
    assertThat(seen.getString("error")).isNull();
  }

  /** Gives it some data of every kind. */
  void work() {
    JsonObject profile = new JsonObject().put("name", "Ours").put("yaml", "rules:\n  isbn: off\n");
    String id = json("POST", "/marc-checks/profiles", profile).getString("id");
    json("PUT", "/marc-checks/settings", new JsonObject().put("defaultProfileId", id));
    for (String file : List.of("many-control-characters", "record-length-too-short")) {
      byte[] records = RunBench.file("marc-tools/samples/defects/" + file + ".mrc");
      String run = RunBench.json(bench.upload(module, NAME, records)).getString("id");
      bench.ended(module, NAME, run);
    }
  }

  /** What the API says of its data: path to answer. Messages are left out, texts may get better. */
  JsonObject seen() {
    List<String> runs =
        answer(RUNS).getJsonArray("runs").stream()
            .map(run -> RUNS + "/" + ((JsonObject) run).getString("id"))
            .toList();
    JsonObject seen = new JsonObject();
    Stream.concat(
            Stream.of("/marc-checks/profiles", "/marc-checks/settings", RUNS),
            runs.stream()
                .flatMap(
                    run ->
                        Stream.of("", "/findings?limit=1000", "/counts", "/records/1")
                            .map(run::concat)))
        .forEach(path -> seen.put(path, OldVersions.without(TEXTS, answer(path))));
    return seen;
  }

  private JsonObject answer(String path) {
    HttpResponse<byte[]> response = bench.get(module, NAME, path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return RunBench.json(response);
  }

  private JsonObject json(String method, String path, JsonObject body) {
    Buffer sent = body.toBuffer();
    var response =
        bench.send(
            module.port(),
            NAME,
            method,
            path,
            "application/json",
            BodyPublishers.ofByteArray(sent.getBytes()));
    assertThat(response.statusCode()).as(path).isBetween(200, 201);
    return RunBench.json(response);
  }
}
