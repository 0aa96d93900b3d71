package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.function.Supplier;
import org.folioext.okapi.http.Routes;

/**
 * Before somebody is told of an instance's health or numbers, it is looked anew: this stands before
 * the routes that tell.
 */
public final class LookFirst implements Routes {

  private static final List<String> PATHS = List.of("/admin/health", "/admin/metrics");

  private final Supplier<Future<Void>> look;

  /**
   * Looks.
   *
   * @param look never fails, and ends soon
   */
  public LookFirst(Supplier<Future<Void>> look) {
    this.look = look;
  }

  @Override
  public void mount(Router router) {
    PATHS.forEach(
        path -> router.get(path).handler(web -> look.get().onComplete(looked -> web.next())));
  }
}
