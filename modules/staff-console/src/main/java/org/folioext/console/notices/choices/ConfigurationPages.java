package org.folioext.console.notices.choices;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.gateway.Url;
import org.folioext.console.notices.choices.ImportView.Tried;
import org.folioext.console.patrons.Mistake;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** Settings and rules as one text: taken away, and put in place after a look at what changes. */
final class ConfigurationPages {

  private static final Url HERE = new Url("/notices/configuration", Map.of());

  private final NoticeChoices choices;

  ConfigurationPages(NoticeChoices choices) {
    this.choices = choices;
  }

  Future<View> form(PageRequest request) {
    return Future.succeededFuture(page(200, new ImportView("", List.of(), Optional.empty())));
  }

  Future<View> export(PageRequest request) {
    return choices
        .configuration(request.caller())
        .map(file -> new View.Download(file, "patron-notices.yaml"));
  }

  /** Shows what would change; puts it in place where the person says so. */
  Future<View> take(PageRequest request) {
    String yaml = request.written("yaml");
    boolean now = request.form("do").equals(Optional.of("apply"));
    return choices
        .configure(request.caller(), yaml, !now)
        .map(
            applied ->
                now
                    ? View.redirect(HERE.with("done", applied.changes().size()))
                    : page(200, tried(yaml, applied)))
        .recover(
            cause ->
                cause instanceof GatewayFailure failure && failure.kind() == Kind.REFUSED
                    ? Future.succeededFuture(
                        page(
                            422, new ImportView(yaml, Mistake.of(failure, yaml), Optional.empty())))
                    : Future.failedFuture(cause));
  }

  private static ImportView tried(String yaml, NoticeChoices.Applied applied) {
    Tried tried = new Tried(applied.changes(), applied.staysOff());
    return new ImportView(yaml, List.of(), Optional.of(tried));
  }

  private static View page(int status, ImportView model) {
    return new View.Html(status, "notices/choices/configuration", model);
  }
}
