package org.folioext.console.web;

import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.folioext.console.session.Session;
import org.folioext.console.session.Sessions;
import org.folioext.okapi.Failure;

/** Answers requests of people who are signed in, by the handlers of groups. For many threads. */
public final class PageServer {

  private final Pages pages;
  private final Sessions sessions;
  private final WayBack back;

  /**
   * @param back learns which pages there are
   */
  public PageServer(Pages pages, Sessions sessions, WayBack back) {
    this.pages = pages;
    this.sessions = sessions;
    this.back = back;
  }

  /** Mounts the pages of a group. */
  public void mount(Router router, PageGroup group) {
    group.mount(
        new PageRoutes(
            router,
            "/t/:tenant/" + group.id(),
            back,
            handler -> web -> answer(web, handler, false),
            handler -> web -> answer(web, handler, true)));
  }

  private void answer(RoutingContext web, PageHandler handler, boolean changes) {
    boolean open = !web.request().isEnded();
    if (open) {
      // A form has been read by now; HTTP/2 does not let one pause what has ended.
      web.request().pause();
    }
    Optional<String> tenant = Arrival.tenant(web);
    if (tenant.isEmpty()) {
      web.fail(404);
      return;
    }
    sessions
        .admit(web.request(), tenant.get(), Arrival.requestId(web))
        .map(session -> checked(web, session, changes))
        .compose(
            session -> {
              Page page = pages.page(web, Optional.of(session));
              return handler
                  .answer(new PageRequest(web, page, session))
                  .onSuccess(view -> show(web, page, view));
            })
        .onFailure(
            cause -> {
              if (open) {
                web.request().resume();
              }
              web.fail(cause);
            });
  }

  private static Session checked(RoutingContext web, Session session, boolean changes) {
    if (changes && !Csrf.isOf(web.request(), session)) {
      throw Failure.forbidden("csrf", "The form is not of this session.");
    }
    return session;
  }

  private void show(RoutingContext web, Page page, View view) {
    if (view instanceof View.Html html) {
      pages.send(web, page, html);
    } else if (view instanceof View.Redirect redirect) {
      redirect(web, page.url(redirect.to()));
    } else if (view instanceof View.Download download) {
      send(web, download);
    }
  }

  /** For scripts the browser itself is led on, since they follow redirects on their own. */
  private static void redirect(RoutingContext web, String to) {
    if (Pages.partly(web)) {
      web.response().putHeader("HX-Redirect", to).setStatusCode(204).end();
    } else {
      web.response().putHeader("Location", to).setStatusCode(303).end();
    }
  }

  private static void send(RoutingContext web, View.Download download) {
    HttpClientResponse from = download.from();
    HttpServerResponse to = web.response();
    String name = URLEncoder.encode(download.name(), StandardCharsets.UTF_8).replace("+", "%20");
    to.putHeader("Content-Type", type(from))
        .putHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name)
        .setChunked(true);
    to.closeHandler(left -> from.request().reset());
    from.pipeTo(to).onFailure(web::fail);
  }

  private static String type(HttpClientResponse from) {
    return Optional.ofNullable(from.getHeader("Content-Type")).orElse("application/octet-stream");
  }
}
