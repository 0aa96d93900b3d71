package org.folioext.okapitesting.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Calls {@code _tenant} 2.0 of a module: the job is asked about until it is complete. */
final class TenantInit {
  private final Vertx vertx;
  private final SystemCalls calls;
  private final Duration firstPoll;

  TenantInit(Vertx vertx, SystemCalls calls, Duration firstPoll) {
    this.vertx = vertx;
    this.calls = calls;
    this.firstPoll = firstPoll;
  }

  /** One of from and to is there at least; which says whether it is an upgrade or a disable. */
  record Change(
      Optional<Descriptor> from,
      Optional<Descriptor> to,
      boolean purge,
      Map<String, String> parameters) {
    Descriptor called() {
      return to.or(() -> from).orElseThrow();
    }

    JsonObject attributes() {
      JsonObject json = new JsonObject();
      to.ifPresent(module -> json.put("module_to", module.id().toString()));
      from.ifPresent(module -> json.put("module_from", module.id().toString()));
      json.put("purge", purge);
      if (!parameters.isEmpty()) {
        JsonArray list = new JsonArray();
        parameters.forEach(
            (key, value) -> list.add(new JsonObject().put("key", key).put("value", value)));
        json.put("parameters", list);
      }
      return json;
    }
  }

  Future<Void> call(Tenant tenant, Change change) {
    Descriptor module = change.called();
    Optional<Provided> provided = module.system("_tenant");
    if (provided.isEmpty()) {
      return Future.succeededFuture();
    }
    String version = provided.get().self().version();
    if (!version.equals("2.0")) {
      return Future.failedFuture(new Refusal(400, "Unsupported interface _tenant: " + version));
    }
    return new Job(tenant, module, provided.get().handlers()).start(change);
  }

  /** One call, with the polling that follows it. */
  private final class Job {
    private final Tenant tenant;
    private final Descriptor module;
    private final List<Handler> handlers;

    private Job(Tenant tenant, Descriptor module, List<Handler> handlers) {
      this.tenant = tenant;
      this.module = module;
      this.handlers = handlers;
    }

    private Optional<Handler> handler(String method) {
      return handlers.stream().filter(one -> one.takes(method)).findFirst();
    }

    private Future<Void> start(Change change) {
      Optional<Handler> post = handler("POST");
      if (post.isEmpty()) {
        return Future.succeededFuture();
      }
      if (handler("GET").isPresent() && handler("DELETE").isEmpty()) {
        return Future.failedFuture(
            new Refusal(
                400,
                "Missing DELETE method for tenant interface version 2 for module " + module.id()));
      }
      URI instance = calls.instance(module, post.get());
      Buffer body = change.attributes().toBuffer();
      return send(instance, post.get(), HttpMethod.POST, post.get().path(), body)
          .compose(answer -> accepted(instance, answer));
    }

    private Future<Void> accepted(URI instance, HttpResponse<Buffer> answer) {
      if (answer.getHeader("Location") == null) {
        return Future.succeededFuture();
      }
      String where = module.id() + ": POST /_/tenant";
      if (handler("GET").isEmpty()) {
        return Future.failedFuture(
            new Refusal(500, "Unexpected Location header in response for module " + where));
      }
      String id = answer.bodyAsJsonObject().getString("id");
      return id == null
          ? Future.failedFuture(
              new Refusal(500, "Missing id property in JSON response for module " + where))
          : poll(instance, id, firstPoll.toMillis());
    }

    private Future<Void> poll(URI instance, String id, long pause) {
      return job(instance, id, HttpMethod.GET)
          .compose(
              answer -> {
                JsonObject job = answer.bodyAsJsonObject();
                return Boolean.TRUE.equals(job.getBoolean("complete"))
                    ? job(instance, id, HttpMethod.DELETE).compose(deleted -> result(job))
                    : vertx
                        .timer(pause, TimeUnit.MILLISECONDS)
                        .compose(passed -> poll(instance, id, pause + pause / 4));
              });
    }

    private Future<Void> result(JsonObject job) {
      String error = job.getString("error");
      if (error == null) {
        return Future.succeededFuture();
      }
      StringBuilder text = new StringBuilder(error);
      job.getJsonArray("messages", new JsonArray())
          .forEach(message -> text.append('\n').append(message));
      return Future.failedFuture(
          new Refusal(500, "Tenant operation failed for module " + module.id() + ": " + text));
    }

    private Future<HttpResponse<Buffer>> job(URI instance, String id, HttpMethod method) {
      Handler handler = handler(method.name()).orElseThrow();
      String path = handler.path().replace("{id}", id);
      return send(instance, handler, method, path, Buffer.buffer());
    }

    private Future<HttpResponse<Buffer>> send(
        URI instance, Handler handler, HttpMethod method, String path, Buffer body) {
      return calls.make(
          new SystemCalls.Call(tenant, module, handler, method, path, true, body), instance);
    }
  }
}
