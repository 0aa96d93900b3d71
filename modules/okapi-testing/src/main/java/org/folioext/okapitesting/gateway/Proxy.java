package org.folioext.okapitesting.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Passes requests of clients to modules and their answers back, both as streams. */
public final class Proxy {
  private static final String NO_ROUTE = "No suitable module found for path and tenant";
  private static final List<String> NOT_PASSED_ON =
      List.of("Host", "Content-Length", "Transfer-Encoding", "Connection", "Expect", "Upgrade");

  private final HttpClient client;
  private final Tenants tenants;
  private final Instances instances;
  private final Gatekeeper gatekeeper;
  private final Seen seen;
  private final Supplier<URI> self;
  private final Clock clock;

  Proxy(
      HttpClient client,
      Tenants tenants,
      Instances instances,
      Gatekeeper gatekeeper,
      Seen seen,
      Supplier<URI> self,
      Clock clock) {
    this.client = client;
    this.tenants = tenants;
    this.instances = instances;
    this.gatekeeper = gatekeeper;
    this.seen = seen;
    this.self = self;
    this.clock = clock;
  }

  /** A request that is to go to a module. */
  private record Outgoing(
      HttpServerRequest incoming, String module, URI instance, String uri, MultiMap headers) {}

  /** Serves one request; its tenant is in the headers or in the token. */
  public void serve(HttpServerRequest request) {
    Optional<String> token = token(request);
    Optional<String> tenant =
        Optional.ofNullable(request.getHeader(Okapi.TENANT))
            .or(() -> token.flatMap(Tokens::unchecked).map(Claims::tenant));
    serve(request, tenant, request.uri(), token);
  }

  /** Serves a request to /_/invoke/tenant/{tenant}/…; the rest of the path is the module's. */
  public void invoke(HttpServerRequest request, String tenant) {
    String prefix = "/_/invoke/tenant/" + tenant;
    serve(request, Optional.of(tenant), request.uri().substring(prefix.length()), token(request));
  }

  private void serve(
      HttpServerRequest request, Optional<String> tenant, String uri, Optional<String> token) {
    request.pause();
    try {
      send(admitted(request, tenant, uri, token));
    } catch (Refusal refusal) {
      request.resume();
      Texts.failure(request.response(), refusal);
    }
  }

  private Outgoing admitted(
      HttpServerRequest request, Optional<String> tenantId, String uri, Optional<String> token) {
    Tenant tenant =
        tenants
            .find(tenantId.orElseThrow(() -> new Refusal(404, NO_ROUTE)))
            .orElseThrow(() -> new Refusal(400, "No such Tenant " + tenantId.get()));
    String path = uri.split("[?#]", 2)[0];
    RouteTable.Route route =
        tenant
            .routes()
            .find(
                request.method().name(),
                path,
                Optional.ofNullable(request.getHeader(Okapi.MODULE_ID)))
            .orElseThrow(() -> new Refusal(404, NO_ROUTE));
    Optional<String> userId = Optional.ofNullable(request.getHeader(Okapi.USER_ID));
    Gatekeeper.Pass pass = gatekeeper.check(tenant, token, userId, route.module(), route.handler());
    String module = route.module().id().toString();
    URI instance = instances.running(module).url();
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(request.headers());
    NOT_PASSED_ON.forEach(headers::remove);
    headers.remove(Okapi.MODULE_ID);
    Optional<String> requestId = Optional.ofNullable(request.getHeader(Okapi.REQUEST_ID));
    headers
        .set(Okapi.TENANT, tenant.id())
        .set(Okapi.TOKEN, pass.token())
        .set(Okapi.PERMISSIONS, pass.permissions())
        .set(Okapi.URL, self.get().toString())
        .set(Okapi.REQUEST_ID, Okapi.requestId(requestId, path))
        .set(Okapi.PATTERN, route.handler().path())
        .set(Okapi.REQUEST_IP, request.remoteAddress().hostAddress())
        .set(Okapi.REQUEST_TIME, Long.toString(clock.millis()))
        .set(Okapi.REQUEST_METHOD, request.method().name());
    pass.userId().ifPresent(id -> headers.set(Okapi.USER_ID, id));
    seen.add(new SeenRequest(tenant.id(), module, request.method().name(), uri, headers));
    return new Outgoing(request, module, instance, uri, headers);
  }

  private void send(Outgoing outgoing) {
    HttpServerRequest incoming = outgoing.incoming();
    RequestOptions to =
        new RequestOptions()
            .setMethod(incoming.method())
            .setAbsoluteURI(outgoing.instance() + outgoing.uri());
    client
        .request(to)
        .compose(request -> pump(outgoing, request))
        .compose(answer -> back(answer, incoming.response()))
        .onFailure(e -> broken(outgoing, e));
  }

  private static Future<HttpClientResponse> pump(Outgoing outgoing, HttpClientRequest request) {
    request.headers().addAll(outgoing.headers());
    request.setChunked(true);
    // What the module does not take any more is still read from the client, and dropped.
    request.exceptionHandler(gone -> outgoing.incoming().resume());
    outgoing.incoming().response().closeHandler(gone -> request.reset());
    return request.send(outgoing.incoming());
  }

  private static Future<Void> back(HttpClientResponse answer, HttpServerResponse response) {
    response.setStatusCode(answer.statusCode());
    response.headers().addAll(answer.headers());
    NOT_PASSED_ON.forEach(response.headers()::remove);
    if (answer.statusCode() != 204 && answer.statusCode() != 304) {
      response.setChunked(true);
    }
    return answer.pipe().endOnFailure(false).to(response);
  }

  private static void broken(Outgoing outgoing, Throwable failure) {
    HttpServerRequest incoming = outgoing.incoming();
    if (incoming.response().headWritten()) {
      incoming.response().reset();
      return;
    }
    incoming.resume();
    String text =
        "proxyClient failure: "
            + outgoing.module()
            + " "
            + outgoing.instance()
            + ": "
            + failure.getMessage()
            + ": "
            + incoming.method()
            + " "
            + outgoing.uri();
    Texts.failure(incoming.response(), new Refusal(500, text));
  }

  /** The token of the header, or else that of the cookie. */
  private static Optional<String> token(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader(Okapi.TOKEN))
        .or(() -> Optional.ofNullable(request.getCookie("folioAccessToken")).map(Cookie::getValue));
  }
}
