package org.folioext.okapitesting.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Calls system interfaces of modules, as the gateway does by itself. */
final class SystemCalls {
  private static final String INSTALL = "/_/proxy/tenants/{tenantId}/install";

  /** How often Okapi tries again. */
  private static final int TRIES_AGAIN = 10;

  private final Vertx vertx;
  private final WebClient client;
  private final Surroundings around;
  private final Duration pause;

  /**
   * One call to make.
   *
   * @param tenantCall whether it is one of {@code _tenant}: without an answer it is tried again;
   *     the others are those of timers
   */
  record Call(
      Tenant tenant,
      Descriptor module,
      Handler handler,
      HttpMethod method,
      String path,
      boolean tenantCall,
      Buffer body) {}

  /**
   * Makes them.
   *
   * @param pause before a call of {@code _tenant} that got no answer is tried again
   */
  SystemCalls(Vertx vertx, Surroundings around, Duration pause) {
    this.vertx = vertx;
    this.client = WebClient.create(vertx);
    this.around = around;
    this.pause = pause;
  }

  /** The instance whose turn it is; one tenant job stays with one. */
  URI instance(Descriptor module, Handler handler) {
    return around
        .instances()
        .next(module.id().toString())
        .orElseThrow(
            () ->
                new Refusal(
                    400,
                    "No running instances for module "
                        + module.id()
                        + ". Can not invoke "
                        + handler.path()))
        .url();
  }

  /** Makes the call; a Refusal 400 in Okapi's words when it does not answer 2xx. */
  Future<HttpResponse<Buffer>> make(Call call, URI instance) {
    HttpRequest<Buffer> request = client.requestAbs(call.method(), instance + call.path());
    MultiMap headers = request.headers();
    Gatekeeper.Pass pass =
        around.gatekeeper().system(call.tenant(), call.module(), call.handler(), permissions(call));
    around.pass(headers, call.tenant(), pass);
    headers
        .set(Okapi.URL_TO, instance.toString())
        .set(Okapi.REQUEST_ID, Okapi.requestId(Optional.empty(), call.path().replace("/_", "")))
        .set("Accept", "*/*")
        .set("Content-Type", "application/json; charset=UTF-8");
    if (call.tenantCall()) {
      around.origin(headers, INSTALL, "POST", "127.0.0.1");
    }
    String module = call.module().id().toString();
    around
        .seen()
        .add(
            new SeenRequest(
                call.tenant().id(), module, call.method().name(), call.path(), headers));
    return answer(request, call.body(), call.tenantCall() ? TRIES_AGAIN : 0)
        .recover(e -> Future.failedFuture(failed(call, e.toString())))
        .compose(
            answer ->
                answer.statusCode() / 100 == 2
                    ? Future.succeededFuture(answer)
                    : Future.failedFuture(refused(call, answer)));
  }

  private Future<HttpResponse<Buffer>> answer(
      HttpRequest<Buffer> request, Buffer body, int triesLeft) {
    return request
        .sendBuffer(body)
        .recover(
            e ->
                triesLeft == 0
                    ? Future.failedFuture(e)
                    : vertx
                        .timer(pause.toMillis(), TimeUnit.MILLISECONDS)
                        .compose(passed -> answer(request, body, triesLeft - 1)));
  }

  /** What a module's handlers need, by Okapi: the path in Base64. */
  private static String permissions(Call call) {
    return call.tenantCall() ? "[\"L18vdGVuYW50.execute\"]" : "[]";
  }

  private static Refusal refused(Call call, HttpResponse<Buffer> answer) {
    String text = answer.body() == null ? "" : answer.bodyAsString();
    return failed(call, answer.statusCode() + ": " + text);
  }

  private static Refusal failed(Call call, String how) {
    String what = call.method() + " request for " + call.module().id() + " " + call.path();
    return new Refusal(400, what + " failed with " + how);
  }
}
