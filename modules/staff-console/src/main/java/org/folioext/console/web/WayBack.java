package org.folioext.console.web;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which page a person was on when they sent a form: the one their browser names, where it is of
 * this server and tenant; else the page above the form's own address. For many threads.
 */
public final class WayBack {

  private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

  private final List<Pattern> pages = new CopyOnWriteArrayList<>();

  /** Adds a page, by the path of its route. */
  void add(String route) {
    pages.add(Pattern.compile(route.replaceAll(":[A-Za-z]+", "[^/]+")));
  }

  /** The page, below the tenant; empty where there is none. */
  String from(HttpServerRequest request, String tenant) {
    String base = "/t/" + tenant;
    return named(request)
        .or(() -> above(request.path()))
        .filter(path -> path.startsWith(base + "/"))
        .map(path -> path.substring(base.length()))
        .orElse("");
  }

  private Optional<String> named(HttpServerRequest request) {
    try {
      URI named = new URI(Optional.ofNullable(request.getHeader("Referer")).orElse(""));
      return Optional.of(named)
          .filter(uri -> String.valueOf(uri.getRawAuthority()).equals(request.getHeader("Host")))
          .filter(uri -> isPage(uri.getRawPath()))
          .map(uri -> uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()))
          .filter(path -> SAFE.matcher(path).matches());
    } catch (URISyntaxException damaged) {
      return Optional.empty();
    }
  }

  private Optional<String> above(String path) {
    return Stream.iterate(
            path, one -> !one.isEmpty(), one -> one.substring(0, one.lastIndexOf('/')))
        .filter(this::isPage)
        .filter(one -> SAFE.matcher(one).matches())
        .findFirst();
  }

  private boolean isPage(String path) {
    return pages.stream().anyMatch(page -> page.matcher(path).matches());
  }
}
