package org.folioext.okapi.tenant;

import static org.folioext.okapi.pg.Postgres.await;

import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.folioext.okapi.http.Bodies;
import org.folioext.okapi.http.Problems;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.ModuleName;
import org.folioext.okapi.pg.Schemas;

/** An instance of a module that has only the tenant API, asked as the gateway asks. */
record Instance(TenantApi api, HttpServer server, HttpClient client) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  record Response(int status, Optional<String> location, String body) {
    JsonObject json() {
      return new JsonObject(body);
    }
  }

  static Instance start(Database database, ModuleName module, TenantHooks hooks) {
    Router router = Router.router(database.vertx());
    TenantApi api = new TenantApi(database, new Schemas(database), hooks, module);
    router.route().handler(new Bodies());
    api.mount(router);
    router.route().failureHandler(new Problems());
    HttpServer server =
        await(database.vertx().createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
    return new Instance(api, server, HttpClient.newHttpClient());
  }

  Response post(String tenant, JsonObject body) {
    return send("POST", "", Map.of("X-Okapi-Tenant", tenant), body.encode());
  }

  Response get(String tenant, String id) {
    return send("GET", "/" + id, Map.of("X-Okapi-Tenant", tenant), "");
  }

  Response delete(String tenant, String id) {
    return send("DELETE", "/" + id, Map.of("X-Okapi-Tenant", tenant), "");
  }

  /** Posts, asks until the job is complete, and deletes it. */
  JsonObject run(String tenant, JsonObject body) {
    String id = post(tenant, body).json().getString("id");
    JsonObject job = complete(tenant, id);
    delete(tenant, id);
    return job;
  }

  JsonObject complete(String tenant, String id) {
    for (Instant until = Instant.now().plus(PATIENCE); Instant.now().isBefore(until); ) {
      JsonObject job = get(tenant, id).json();
      if (job.getBoolean("complete")) {
        return job;
      }
    }
    throw new AssertionError("Not complete after " + PATIENCE);
  }

  Response send(String method, String path, Map<String, String> headers, String body) {
    URI uri = URI.create("http://127.0.0.1:" + server.actualPort() + "/_/tenant" + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new Response(
          response.statusCode(), response.headers().firstValue("Location"), response.body());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    await(server.close());
  }
}
