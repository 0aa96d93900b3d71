package org.folioext.console.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.function.Function;

/** Where a group mounts its pages; paths are below the group's own. Used by one thread at start. */
public final class PageRoutes {

  private static final long MAX_FORM = 64 * 1024;

  private final Router router;
  private final String base;
  private final WayBack back;
  private final Function<PageHandler, Handler<RoutingContext>> reading;
  private final Function<PageHandler, Handler<RoutingContext>> changing;

  PageRoutes(
      Router router,
      String base,
      WayBack back,
      Function<PageHandler, Handler<RoutingContext>> reading,
      Function<PageHandler, Handler<RoutingContext>> changing) {
    this.router = router;
    this.base = base;
    this.back = back;
    this.reading = reading;
    this.changing = changing;
  }

  /** A page, or a part of one, that changes nothing. */
  public void get(String path, PageHandler handler) {
    router.get(base + path).handler(reading.apply(handler));
    back.add(base + path);
  }

  /** A form of at most 64 KiB; refused without the session's CSRF token. */
  public void post(String path, PageHandler handler) {
    post(path, MAX_FORM, handler);
  }

  /**
   * A form that holds more; refused without the session's CSRF token.
   *
   * @param most bytes, 512 KiB at most
   */
  public void post(String path, long most, PageHandler handler) {
    router
        .post(base + path)
        .handler(BodyHandler.create(false).setBodyLimit(most))
        .handler(changing.apply(handler));
  }

  /** A body that is streamed, paused yet; refused without the session's CSRF token in a header. */
  public void upload(String path, PageHandler handler) {
    router.post(base + path).handler(changing.apply(handler));
  }
}
