package org.folioext.console.patrons.settings;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.gateway.Url;
import org.folioext.console.patrons.Mistake;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** Settings and rules as one text: taken away, and put in place after a look at what changes. */
final class ConfigurationPages {

  private static final Url HERE = new Url("/patrons/configuration", Map.of());

  private final PatronSettings settings;

  ConfigurationPages(PatronSettings settings) {
    this.settings = settings;
  }

  Future<View> form(PageRequest request) {
    return Future.succeededFuture(page(200, new ImportView("", List.of(), Optional.empty())));
  }

  Future<View> export(PageRequest request) {
    return settings
        .configuration(request.caller())
        .map(file -> new View.Download(file, "patron-flags.yaml"));
  }

  /** Shows what would change; puts it in place where the person says so. */
  Future<View> take(PageRequest request) {
    String yaml = request.written("yaml");
    boolean now = request.form("do").equals(Optional.of("apply"));
    return settings
        .configure(request.caller(), yaml, !now)
        .map(
            changes ->
                now
                    ? View.redirect(HERE.with("done", changes.size()))
                    : page(200, new ImportView(yaml, List.of(), Optional.of(changes))))
        .recover(
            cause ->
                cause instanceof GatewayFailure failure && failure.kind() == Kind.REFUSED
                    ? Future.succeededFuture(
                        page(
                            422, new ImportView(yaml, Mistake.of(failure, yaml), Optional.empty())))
                    : Future.failedFuture(cause));
  }

  private static View page(int status, ImportView model) {
    return new View.Html(status, "patrons/settings/configuration", model);
  }
}
