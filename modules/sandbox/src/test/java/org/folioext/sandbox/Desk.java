package org.folioext.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the console, whose browser runs no scripts: opens pages and sends their forms. */
final class Desk {
  private static final Pattern FORM =
      Pattern.compile("(?s)<form\\b[^>]*method=\"post\"[^>]*action=\"([^\"]+)\".*?</form>");
  private static final Pattern FIELD =
      Pattern.compile("(?s)<input\\b[^>]*>|<select\\b.*?</select>|<textarea\\b.*?</textarea>");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final URI home;
  private final StringBuilder seen = new StringBuilder();
  private String page = "";
  private String path = "";

  private Desk(URI home) {
    this.home = home;
  }

  static Desk signedIn(URI home, Login person) throws IOException, InterruptedException {
    Desk desk = new Desk(home);
    desk.open("/sign-in");
    desk.send("/sign-in", Map.of("user", person.username(), "password", Sandbox.PASSWORD));
    return desk;
  }

  /** Opens a page, which must be there. */
  String open(String below) throws IOException, InterruptedException {
    return shown(HttpRequest.newBuilder(URI.create(home + below)).build(), 200);
  }

  /** Sends a form of the page that is open, filled in as it stands but for these fields. */
  String send(String to, Map<String, String> filled) throws IOException, InterruptedException {
    return send(to, filled, 200);
  }

  /** The same, where it is answered otherwise. */
  String send(String to, Map<String, String> filled, int status)
      throws IOException, InterruptedException {
    Map<String, String> fields = new LinkedHashMap<>(form(to));
    fields.putAll(filled);
    String body =
        fields.entrySet().stream()
            .map(
                one ->
                    URLEncoder.encode(one.getKey(), UTF_8)
                        + "="
                        + URLEncoder.encode(one.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return shown(
        HttpRequest.newBuilder(home.resolve(home.getPath() + to))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        status);
  }

  private String shown(HttpRequest request, int status) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    page = answer.body();
    path = answer.uri().toString().substring(home.toString().length());
    seen.append(plain(page.replaceAll("<[^>]*>", " "))).append('\n');
    assertThat(answer.statusCode()).as(path + "\n" + page).isEqualTo(status);
    return page;
  }

  /** Where the page that is open stands, below the library. */
  String path() {
    return path;
  }

  /** The words of all pages that were shown. */
  String seen() {
    return seen.toString().replaceAll("\\s+", " ");
  }

  private Map<String, String> form(String to) {
    String form =
        FORM.matcher(page)
            .results()
            .filter(found -> found.group(1).equals(home.getPath() + to))
            .map(found -> found.group())
            .findFirst()
            .orElseThrow(
                () -> new AssertionError("no form to " + to + " on " + path + "\n" + page));
    Map<String, String> fields = new LinkedHashMap<>();
    FIELD.matcher(form).results().forEach(found -> add(fields, found.group()));
    return fields;
  }

  private static void add(Map<String, String> fields, String field) {
    String tag = field.substring(0, field.indexOf('>') + 1);
    String value = attribute(tag, "value");
    if (field.startsWith("<textarea")) {
      value = plain(field.substring(tag.length(), field.lastIndexOf('<')));
    } else if (field.startsWith("<select")) {
      Matcher chosen = Pattern.compile("value=\"([^\"]*)\" selected").matcher(field);
      Matcher first = Pattern.compile("value=\"([^\"]*)\"").matcher(field);
      value = chosen.find() || (chosen = first).find() ? plain(chosen.group(1)) : "";
    } else if (tag.matches(".*type=\"(checkbox|radio)\".*") && !tag.contains(" checked")) {
      return;
    }
    fields.put(attribute(tag, "name"), value);
  }

  private static String attribute(String tag, String name) {
    Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? plain(found.group(1)) : "";
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&amp;", "&");
  }
}
