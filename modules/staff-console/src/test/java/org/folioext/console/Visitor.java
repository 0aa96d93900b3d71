package org.folioext.console;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folioext.okapitesting.Await;

/** A browser without scripts, which keeps cookies for whatever path they were meant. */
public final class Visitor {
  private static final Pattern CSRF = Pattern.compile("X-CSRF-Token\":\"([^\"]+)\"");

  private final WebClient client;
  private final URI console;
  private final Map<String, String> cookies = new TreeMap<>();

  Visitor(Vertx vertx, URI console) {
    this.client = WebClient.create(vertx, new WebClientOptions().setFollowRedirects(false));
    this.console = console;
  }

  public HttpResponse<Buffer> get(String path) {
    return Await.of(kept(request(HttpMethod.GET, path).send()));
  }

  /** As htmx asks. */
  public HttpResponse<Buffer> part(String path) {
    return Await.of(kept(request(HttpMethod.GET, path).putHeader("HX-Request", "true").send()));
  }

  public Future<HttpResponse<Buffer>> begin(String path) {
    return kept(request(HttpMethod.GET, path).send());
  }

  /** Sends a form as a page of the console does. */
  public HttpResponse<Buffer> post(String path, Map<String, String> fields) {
    MultiMap form = MultiMap.caseInsensitiveMultiMap().addAll(fields);
    HttpRequest<Buffer> request =
        request(HttpMethod.POST, path).putHeader("Sec-Fetch-Site", "same-origin");
    return Await.of(kept(request.sendForm(form)));
  }

  public HttpResponse<Buffer> signIn(String tenant, String user, String password) {
    return post("/t/" + tenant + "/sign-in", Map.of("user", user, "password", password));
  }

  /** The CSRF token of the session, as a page shows it. */
  public String csrf(String tenant) {
    Matcher matcher = CSRF.matcher(get("/t/" + tenant + "/today").bodyAsString());
    if (!matcher.find()) {
      throw new AssertionError("the page shows no CSRF token");
    }
    return matcher.group(1);
  }

  public HttpRequest<Buffer> request(HttpMethod method, String path) {
    HttpRequest<Buffer> request = client.requestAbs(method, console + path);
    if (!cookies.isEmpty()) {
      request.putHeader(
          "Cookie",
          cookies.entrySet().stream()
              .map(one -> one.getKey() + "=" + one.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  /** The whole address of a path. */
  public String address(String path) {
    return console + path;
  }

  /** The value of a cookie; empty where there is none. */
  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  public void keep(String name, String value) {
    cookies.put(name, value);
  }

  private Future<HttpResponse<Buffer>> kept(Future<HttpResponse<Buffer>> answer) {
    return answer.onSuccess(
        got ->
            got.cookies()
                .forEach(
                    cookie -> {
                      String[] pair = cookie.split("[=;]", 3);
                      cookies.put(pair[0], pair[1]);
                    }));
  }
}
