package org.folioext.okapitesting.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Calls system interfaces of modules, as the gateway does by itself. */
final class SystemCalls {
  private final WebClient client;
  private final Instances instances;
  private final Gatekeeper gatekeeper;
  private final Seen seen;
  private final Supplier<URI> self;
  private final Clock clock;

  /**
   * One call to make.
   *
   * @param origin the gateway's own path that a client called, as a pattern; empty for timers
   */
  record Call(
      Tenant tenant,
      Descriptor module,
      Handler handler,
      HttpMethod method,
      String path,
      String permissions,
      Optional<String> origin,
      Optional<Buffer> body) {}

  SystemCalls(
      WebClient client,
      Instances instances,
      Gatekeeper gatekeeper,
      Seen seen,
      Supplier<URI> self,
      Clock clock) {
    this.client = client;
    this.instances = instances;
    this.gatekeeper = gatekeeper;
    this.seen = seen;
    this.self = self;
    this.clock = clock;
  }

  /** The instance whose turn it is; one tenant job stays with one. */
  URI instance(Descriptor module, Handler handler) {
    return instances
        .next(module.id().toString())
        .orElseThrow(
            () ->
                new Refusal(
                    404,
                    "No running instances for module "
                        + module.id()
                        + ". Can not invoke "
                        + handler.path()))
        .url();
  }

  /** Makes the call; a Refusal 400 in Okapi's words when it does not answer 2xx. */
  Future<HttpResponse<Buffer>> make(Call call, URI instance) {
    HttpRequest<Buffer> request =
        client.requestAbs(call.method(), instance.resolve(call.path()).toString());
    MultiMap headers = request.headers();
    headers
        .set(Okapi.URL, self.get().toString())
        .set(Okapi.URL_TO, instance.toString())
        .set(Okapi.TOKEN, gatekeeper.systemToken(call.tenant(), call.module(), call.handler()))
        .set(Okapi.REQUEST_ID, Okapi.requestId(Optional.empty(), call.path().replace("/_", "")))
        .set(Okapi.PERMISSIONS, call.permissions())
        .set(Okapi.TENANT, call.tenant().id())
        .set("Accept", "*/*")
        .set("Content-Type", "application/json; charset=UTF-8");
    call.origin()
        .ifPresent(
            pattern ->
                headers
                    .set(Okapi.PATTERN, pattern)
                    .set(Okapi.REQUEST_METHOD, "POST")
                    .set(Okapi.REQUEST_IP, "127.0.0.1")
                    .set(Okapi.REQUEST_TIME, Long.toString(clock.millis())));
    String module = call.module().id().toString();
    seen.add(
        new SeenRequest(call.tenant().id(), module, call.method().name(), call.path(), headers));
    return request
        .sendBuffer(call.body().orElseGet(Buffer::buffer))
        .recover(e -> Future.failedFuture(failed(call, ": " + e.getMessage())))
        .compose(
            answer ->
                answer.statusCode() / 100 == 2
                    ? Future.succeededFuture(answer)
                    : Future.failedFuture(refused(call, answer)));
  }

  private static Refusal refused(Call call, HttpResponse<Buffer> answer) {
    String text = answer.body() == null ? "" : answer.bodyAsString();
    return failed(call, " with " + answer.statusCode() + ": " + text);
  }

  private static Refusal failed(Call call, String how) {
    return new Refusal(
        400,
        call.method() + " request for " + call.module().id() + " " + call.path() + " failed" + how);
  }
}
