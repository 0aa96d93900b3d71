package org.folioext.sandbox;

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
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the pages of the console by their links, as a person who has signed in. Of pages that
 * differ only by an id, or by what is asked for, it takes the first; of those side by side, a few.
 */
final class Crawler {

  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
  private static final Pattern ID =
      Pattern.compile("/(?:[0-9a-f]{8}-[0-9a-f-]{27}|\\d+)(?=/|$)", Pattern.CASE_INSENSITIVE);
  private static final int SIDE_BY_SIDE = 14;

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final URI home;

  /** A page: the bytes of it, and of what it brings with it. */
  record Found(String path, long bytes) {}

  private Crawler(URI home) {
    this.home = home;
  }

  static Crawler signedIn(URI home, Login person) throws IOException, InterruptedException {
    Crawler crawler = new Crawler(home);
    String form =
        "user="
            + URLEncoder.encode(person.username(), StandardCharsets.UTF_8)
            + "&password="
            + Sandbox.PASSWORD;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(home + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    assertThat(crawler.client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    return crawler;
  }

  /** The pages, the first of each kind, in the order in which they were found. */
  Collection<Found> pages() throws IOException, InterruptedException {
    Map<String, Found> found = new LinkedHashMap<>();
    Map<String, Long> assets = new HashMap<>();
    Map<String, Integer> sisters = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(Set.of(home.getPath() + "/today"));
    while (!open.isEmpty()) {
      String path = open.remove();
      String kind = kind(path);
      String parent = kind.substring(0, kind.lastIndexOf('/'));
      if (found.containsKey(kind) || sisters.merge(parent, 1, Integer::sum) > SIDE_BY_SIDE) {
        continue;
      }
      HttpResponse<byte[]> answer = get(path);
      if (!isPage(answer)) {
        continue;
      }
      Set<String> links = links(answer);
      long bytes = answer.body().length;
      for (String link : links) {
        if (link.startsWith("/static/")) {
          bytes += assets.containsKey(link) ? assets.get(link) : weighed(assets, link);
        }
      }
      found.put(kind, new Found(path, bytes));
      links.stream().filter(link -> link.startsWith(home.getPath() + "/")).forEach(open::add);
    }
    return found.values();
  }

  private long weighed(Map<String, Long> assets, String link)
      throws IOException, InterruptedException {
    long bytes = get(link).body().length;
    assets.put(link, bytes);
    return bytes;
  }

  private static String kind(String path) {
    return ID.matcher(path.replaceFirst("\\?.*", "")).replaceAll("/:id");
  }

  private static boolean isPage(HttpResponse<byte[]> answer) {
    return answer.statusCode() == 200
        && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  private static Set<String> links(HttpResponse<byte[]> answer) {
    Matcher links = LINK.matcher(new String(answer.body(), StandardCharsets.UTF_8));
    return links
        .results()
        .map(link -> link.group(1).replace("&amp;", "&"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(home.resolve(path)).build();
    return client.send(request, BodyHandlers.ofByteArray());
  }
}
