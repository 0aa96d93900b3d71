package org.folioext.okapi.remote;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.client.OkapiClient;

/** Calls other modules on behalf of one request or job, at its pace, and counts. Thread-safe. */
public final class Gateway {

  /** The gateway's words where no module of the tenant has such a path (Okapi 7.0.3). */
  private static final String NO_MODULE = "No suitable module found";

  /** What a gateway answers that has no such list, or not for everybody. */
  private static final Set<Trouble> SILENT =
      Set.of(Trouble.FORBIDDEN, Trouble.NO_MODULE, Trouble.ABSENT, Trouble.REFUSED);

  private final OkapiClient client;
  private final OkapiHeaders headers;
  private final Pace pace;
  private final AtomicLong calls = new AtomicLong();

  /**
   * The gateway of a request.
   *
   * @param headers whose token is used, and never kept
   */
  public Gateway(OkapiClient client, OkapiHeaders headers, Pace pace) {
    this.client = client;
    this.headers = headers;
    this.pace = pace;
  }

  /**
   * The same, at the same pace, to one of the modules that offer an interface side by side; it
   * counts its own calls.
   *
   * @param module its id with its version
   */
  public Gateway to(String module) {
    return new Gateway(client.to(module), headers, pace);
  }

  /** How many calls were made since this was last asked; tries of the same one count once. */
  public long newCalls() {
    return calls.getAndSet(0);
  }

  /**
   * An object.
   *
   * @param path with its query, both encoded
   * @return fails with {@link CallFailed} where the answer is not 2xx, with {@link NotSeen} where
   *     it is no object
   */
  public Future<JsonObject> get(String path) {
    return pace.turn()
        .compose(
            turn -> {
              calls.incrementAndGet();
              return client.get(headers, path);
            })
        .map(response -> object(path, response));
  }

  /**
   * The ids of the modules that offer the tenant an interface, with their versions.
   *
   * @return empty where the gateway does not tell; fails with {@link CallFailed} where it fails
   */
  public Future<List<String>> modulesOf(String interfaceId) {
    String path = "/_/proxy/tenants/" + headers.tenant() + "/interfaces/" + interfaceId;
    return pace.turn()
        .compose(
            turn -> {
              calls.incrementAndGet();
              return client.get(headers, path);
            })
        .map(response -> ids(response.bodyAsString()))
        .recover(
            failure ->
                Trouble.of(failure).filter(SILENT::contains).isPresent()
                    ? Future.succeededFuture(List.of())
                    : Future.failedFuture(failure));
  }

  private static List<String> ids(String body) {
    try {
      return Json.decodeValue(body) instanceof JsonArray modules
          ? Given.objects(new JsonObject().put("all", modules), "all")
              .flatMap(module -> Given.text(module, "id").stream())
              .toList()
          : List.of();
    } catch (DecodeException e) {
      return List.of();
    }
  }

  /**
   * Adds a record. It is sent once.
   *
   * @return the record as it was added; fails with {@link CallFailed}, or with {@link NotSeen}
   *     where the answer is no object
   */
  public Future<JsonObject> post(String path, JsonObject body) {
    return once(() -> client.post(headers, path, body)).map(response -> object(path, response));
  }

  /**
   * Sends something whose answer is not read. It is sent once.
   *
   * @return the status of the answer, which is 2xx; fails with {@link CallFailed}
   */
  public Future<Integer> send(String path, JsonObject body) {
    return once(() -> client.post(headers, path, body)).map(HttpResponse::statusCode);
  }

  /** Writes a record; fails with {@link CallFailed}. It is sent once. */
  public Future<Void> put(String path, JsonObject body) {
    return once(() -> client.put(headers, path, body)).mapEmpty();
  }

  /** Takes a record away; fails with {@link CallFailed}. It is sent once. */
  public Future<Void> delete(String path) {
    return once(() -> client.delete(headers, path)).mapEmpty();
  }

  private Future<HttpResponse<Buffer>> once(Supplier<Future<HttpResponse<Buffer>>> call) {
    return pace.turn()
        .compose(
            turn -> {
              calls.incrementAndGet();
              return call.get();
            });
  }

  private static JsonObject object(String path, HttpResponse<Buffer> response) {
    try {
      return Optional.ofNullable(response.bodyAsJsonObject())
          .orElseThrow(() -> new NotSeen(path, "answered nothing"));
    } catch (DecodeException | ClassCastException e) {
      throw new NotSeen(path, "answered something that is no JSON object");
    }
  }

  /** Whether the tenant has no module for a path, which is not a fault of any. */
  public static boolean hasNoModule(Throwable failure) {
    return failure instanceof CallFailed call
        && call.status().orElse(0) == 404
        && call.body().startsWith(NO_MODULE);
  }
}
