package org.folioext.okapitesting.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import java.util.List;
import java.util.Optional;

/** Passes requests of clients to modules and their answers back, both as streams. */
public final class Proxy {
  private static final String NO_ROUTE = "No suitable module found for path and tenant";
  private static final List<String> NOT_PASSED_ON =
      List.of(
          "Host",
          "Content-Length",
          "Transfer-Encoding",
          "Connection",
          "Upgrade",
          "Authorization",
          Okapi.MODULE_ID);

  private final HttpClient client;
  private final Tenants tenants;
  private final Surroundings around;

  Proxy(HttpClient client, Tenants tenants, Surroundings around) {
    this.client = client;
    this.tenants = tenants;
    this.around = around;
  }

  /**
   * A request that is to go to a module.
   *
   * @param uri what was asked for, as it came; Okapi puts it behind the URL of the instance
   */
  private record Outgoing(
      HttpServerRequest incoming, String module, String instance, String uri, MultiMap headers) {
    private String url() {
      return instance + uri;
    }
  }

  /** Serves one request; its tenant is in the headers or in the token. */
  public void serve(HttpServerRequest request) {
    serve(request, Optional.ofNullable(request.getHeader(Okapi.TENANT)), request.uri());
  }

  /** Serves a request to /_/invoke/tenant/{tenant}/…; the rest of the path is the module's. */
  public void invoke(HttpServerRequest request, String tenant) {
    String prefix = "/_/invoke/tenant/" + tenant;
    serve(request, Optional.of(tenant), request.uri().substring(prefix.length()));
  }

  private void serve(HttpServerRequest request, Optional<String> tenant, String uri) {
    request.pause();
    try {
      send(admitted(request, tenant, uri));
    } catch (Refusal refusal) {
      request.resume();
      Texts.failure(request.response(), refusal);
    }
  }

  private Outgoing admitted(HttpServerRequest request, Optional<String> tenantId, String uri) {
    Sender sender = Sender.of(request);
    String named = tenantId.or(sender::tenant).orElseThrow(() -> new Refusal(404, NO_ROUTE));
    Tenant tenant =
        tenants.find(named).orElseThrow(() -> new Refusal(400, "No such Tenant " + named));
    String path = uri.split("[?#]", 2)[0];
    Optional<String> moduleId = Optional.ofNullable(request.getHeader(Okapi.MODULE_ID));
    String method = request.method().name();
    RouteTable.Route route =
        tenant.routes().find(method, path, moduleId).orElseThrow(() -> new Refusal(404, NO_ROUTE));
    Gatekeeper.Pass pass =
        around.gatekeeper().check(tenant, sender, route.module(), route.handler());
    String module = route.module().id().toString();
    String instance = around.instances().running(module).url().toString();
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(request.headers());
    NOT_PASSED_ON.forEach(headers::remove);
    Optional<String> requestId = Optional.ofNullable(request.getHeader(Okapi.REQUEST_ID));
    headers.set(Okapi.REQUEST_ID, Okapi.requestId(requestId, path));
    around.pass(headers, tenant, pass);
    around.origin(headers, route.handler().path(), method, request.remoteAddress().hostAddress());
    around.seen().add(new SeenRequest(tenant.id(), module, method, uri, headers));
    return new Outgoing(request, module, instance, uri, headers);
  }

  private void send(Outgoing outgoing) {
    HttpServerRequest incoming = outgoing.incoming();
    client
        .request(new RequestOptions().setMethod(incoming.method()).setAbsoluteURI(outgoing.url()))
        .compose(request -> forward(outgoing, request).response())
        .onSuccess(answer -> back(answer, incoming.response()))
        .onFailure(e -> broken(outgoing, e));
  }

  private static HttpClientRequest forward(Outgoing outgoing, HttpClientRequest request) {
    request.headers().addAll(outgoing.headers());
    request.setChunked(true);
    Pump.start(outgoing.incoming(), request);
    return request;
  }

  private static void back(HttpClientResponse answer, HttpServerResponse response) {
    response.setStatusCode(answer.statusCode());
    response.headers().addAll(answer.headers()).remove("Content-Length");
    response.headers().remove("Transfer-Encoding");
    response.setChunked(answer.statusCode() != 204);
    Pump.start(answer, response);
  }

  /** No answer came. What the client still sends is read, and dropped. */
  private static void broken(Outgoing outgoing, Throwable failure) {
    HttpServerRequest incoming = outgoing.incoming();
    incoming.resume();
    String text =
        String.format(
            "proxyClient failure: %s %s: %s: %s %s",
            outgoing.module(),
            outgoing.instance(),
            failure.getMessage(),
            incoming.method(),
            outgoing.uri());
    Texts.failure(incoming.response(), new Refusal(500, text));
  }
}
