package org.folioext.sandbox;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** A person of the staff at the gateway: signs in, then asks with the token given. */
final class Staff {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI gateway;
  private final String tenant;
  private final String token;

  private Staff(URI gateway, String tenant, String token) {
    this.gateway = gateway;
    this.tenant = tenant;
    this.token = token;
  }

  /** Signs in. */
  static Staff signIn(URI gateway, String tenant, String user, String password)
      throws IOException, InterruptedException {
    Staff stranger = new Staff(gateway, tenant, "");
    String credentials = new JsonObject().put("username", user).put("password", password).encode();
    HttpResponse<String> answer =
        stranger.send(
            "POST",
            "/authn/login",
            "application/json",
            BodyPublishers.ofString(credentials),
            BodyHandlers.ofString());
    String token =
        answer
            .headers()
            .firstValue("X-Okapi-Token")
            .orElseThrow(() -> new IOException("signing in gave no token"));
    return new Staff(gateway, tenant, token);
  }

  /** What stands at a path. */
  JsonObject get(String path) throws IOException, InterruptedException {
    return new JsonObject(
        send("GET", path, null, BodyPublishers.noBody(), BodyHandlers.ofString()).body());
  }

  /** Sends JSON. */
  JsonObject post(String path, JsonObject json) throws IOException, InterruptedException {
    return sent("POST", path, "application/json", BodyPublishers.ofString(json.encode()));
  }

  /** Puts a text in its place. */
  JsonObject put(String path, String type, String text) throws IOException, InterruptedException {
    return sent("PUT", path, type, BodyPublishers.ofString(text));
  }

  /** Sends a file. */
  JsonObject upload(String path, byte[] file) throws IOException, InterruptedException {
    return sent("POST", path, "application/octet-stream", BodyPublishers.ofByteArray(file));
  }

  /** Saves what stands at a path. */
  Path download(String path, Path to) throws IOException, InterruptedException {
    return send("GET", path, null, BodyPublishers.noBody(), BodyHandlers.ofFile(to)).body();
  }

  private JsonObject sent(String method, String path, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    String answer = send(method, path, type, body, BodyHandlers.ofString()).body();
    return answer.isEmpty() ? new JsonObject() : new JsonObject(answer);
  }

  private <T> HttpResponse<T> send(
      String method,
      String path,
      String type,
      BodyPublisher body,
      HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.resolve(path))
            .timeout(PATIENCE)
            .method(method, body)
            .header("X-Okapi-Tenant", tenant);
    if (!token.isEmpty()) {
      request.header("X-Okapi-Token", token);
    }
    if (type != null) {
      request.header("Content-Type", type);
    }
    HttpResponse<T> answer = http.send(request.build(), handler);
    if (answer.statusCode() >= 300) {
      throw new IOException(
          method + " " + path + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer;
  }
}
