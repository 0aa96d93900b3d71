package org.folioext.okapitesting;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.util.Set;

/**
 * Requests of one user of one tenant through a gateway, each answer held against the contract of
 * the module that is tested.
 */
public final class UserRequests {

  private static final Duration SIGNED_IN = Duration.ofHours(1);

  /** Whose user it is. */
  public final String tenant;

  private final FakeGateway gateway;
  private final WebClient client;
  private final ContractAssert contract;
  private final String token;

  /** Of a user who has these permissions, for an hour. */
  public UserRequests(
      FakeGateway gateway,
      WebClient client,
      ContractAssert contract,
      String tenant,
      String user,
      Set<String> permissions) {
    this.gateway = gateway;
    this.client = client;
    this.contract = contract;
    this.tenant = tenant;
    this.token = gateway.token(tenant, user, permissions, SIGNED_IN);
  }

  /** Sends nothing. */
  public HttpResponse<Buffer> call(String operation, HttpMethod method, String path) {
    return checked(operation, request(method, path).send());
  }

  /** What a GET finds. */
  public JsonObject get(String operation, String path) {
    return call(operation, HttpMethod.GET, path).bodyAsJsonObject();
  }

  /** Sends JSON. */
  public HttpResponse<Buffer> call(
      String operation, HttpMethod method, String path, JsonObject body) {
    return call(operation, method, path, "application/json", body.toBuffer());
  }

  /** Sends a body of any type. */
  public HttpResponse<Buffer> call(
      String operation, HttpMethod method, String path, String type, Buffer body) {
    return checked(
        operation, request(method, path).putHeader("Content-Type", type).sendBuffer(body));
  }

  /** Sends nothing; the answer may be the gateway's, and is not held against the contract. */
  public HttpResponse<Buffer> raw(HttpMethod method, String path) {
    return Await.of(request(method, path).send());
  }

  /** A request to be sent. */
  public HttpRequest<Buffer> request(HttpMethod method, String path) {
    return client
        .requestAbs(method, gateway.url() + path)
        .putHeader("X-Okapi-Tenant", tenant)
        .putHeader("X-Okapi-Token", token);
  }

  private HttpResponse<Buffer> checked(String operation, Future<HttpResponse<Buffer>> sent) {
    return Await.of(sent.compose(response -> contract.check(operation, response)));
  }
}
