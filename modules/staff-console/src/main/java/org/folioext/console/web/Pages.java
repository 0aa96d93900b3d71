package org.folioext.console.web;

import io.vertx.ext.web.RoutingContext;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.folioext.console.session.Session;

/** Makes pages, and sends them. For many threads. */
public final class Pages {

  private final Languages languages;
  private final Assets assets;
  private final Renderer renderer;
  private final List<String> groups;

  /**
   * @param groups ids of the groups of pages, as they stand in the header
   */
  public Pages(Languages languages, Assets assets, Renderer renderer, List<String> groups) {
    this.languages = languages;
    this.assets = assets;
    this.renderer = renderer;
    this.groups = List.copyOf(groups);
  }

  /** What the templates of an answer may use. */
  public Page page(RoutingContext web, Optional<Session> session) {
    Optional<String> tenant = Arrival.tenant(web);
    ZoneId zone = session.map(Session::zone).orElse(ZoneOffset.UTC);
    String path = tenant.map(id -> web.request().uri().substring(3 + id.length())).orElse("/");
    return new Page(
        languages.of(web.request(), zone),
        assets,
        tenant,
        session,
        groups,
        groups.stream().filter(id -> isWithin(path, id)).findFirst().orElse(""),
        path,
        Arrival.requestId(web));
  }

  /** Sends a page, or a part of one. */
  public void send(RoutingContext web, Page page, View.Html view) {
    web.response()
        .setStatusCode(view.status())
        .putHeader("Content-Type", "text/html; charset=utf-8")
        .putHeader("Content-Language", page.texts().locale().getLanguage())
        .end(renderer.render(view.template(), page, view.model()));
  }

  /** Whether a script asks for a part of a page. */
  static boolean partly(RoutingContext web) {
    return web.request().getHeader("HX-Request") != null;
  }

  private static boolean isWithin(String path, String group) {
    return path.matches("/" + group + "([/?].*)?");
  }
}
