package org.folioext.okapi.http;

import io.vertx.ext.web.Router;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code GET /admin/health}: the process answers. What is not as it should be beside that follows,
 * a line each: starting it anew would not help. Asks for no tenant.
 */
public final class Health implements Routes {

  private final Supplier<List<String>> complaints;

  /** Of a module that has nothing to complain of. */
  public Health() {
    this(List::of);
  }

  /**
   * Of a module that looks after something.
   *
   * @param complaints lines without any tenant's name
   */
  public Health(Supplier<List<String>> complaints) {
    this.complaints = complaints;
  }

  @Override
  public void mount(Router router) {
    router
        .get("/admin/health")
        .handler(web -> Answer.text("text/plain", text()).sendTo(web.response()));
  }

  private String text() {
    List<String> lines = complaints.get();
    return lines.isEmpty() ? "OK" : "OK\n" + String.join("\n", lines);
  }
}
