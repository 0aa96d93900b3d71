package org.folioext.console.notices.runs;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;
import org.folioext.console.notices.Refusal;
import org.folioext.console.notices.TypedCount;
import org.folioext.console.notices.runs.RunViews.SendingView;
import org.folioext.console.notices.runs.Sending.Deed;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.Rights;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** The one switch without which nothing goes out, and the installation that may send. */
final class SendingPages {

  private static final Url HERE = new Url("/notices/sending", Map.of());

  private final Gateway gateway;
  private final NoticeRuns runs;
  private final Directory directory;

  SendingPages(Gateway gateway, NoticeRuns runs, Directory directory) {
    this.gateway = gateway;
    this.runs = runs;
    this.directory = directory;
  }

  Future<View> show(PageRequest request) {
    return shown(request, 200, Optional.empty());
  }

  /** Where notices wait, their number is typed by a person, who must have read it. */
  Future<View> turn(PageRequest request) {
    boolean on = request.form("to").equals(Optional.of("on"));
    Optional<Long> count = TypedCount.of(request);
    if (on && request.form("count").isPresent() && count.isEmpty()) {
      String text = request.texts().text("notices.runs.held.no-count");
      return shown(request, 422, Optional.of(new Refusal(422, "", text, Optional.empty())));
    }
    int version =
        request
            .form("version")
            .filter(text -> text.matches("\\d{1,9}"))
            .map(Integer::valueOf)
            .orElse(0);
    return done(request, on ? "on" : "off", runs.send(request.caller(), on, version, count));
  }

  Future<View> confirm(PageRequest request) {
    String fingerprint = request.form("fingerprint").orElse("");
    return done(request, "confirmed", runs.confirm(request.caller(), fingerprint));
  }

  private Future<View> done(PageRequest request, String what, Future<Void> deed) {
    return deed.<View>map(nothing -> View.redirect(HERE.with("done", what)))
        .recover(
            cause ->
                Refusal.told(
                    request.texts(),
                    cause,
                    (refusal, failure) -> shown(request, refusal.status(), Optional.of(refusal))));
  }

  private Future<View> shown(PageRequest request, int status, Optional<Refusal> refusal) {
    Future<Sending> sending = runs.sending(request.caller());
    Future<Rights> rights = Rights.of(gateway, request.caller());
    return Future.all(sending, rights)
        .compose(all -> directory.users(request.caller(), people(sending.result())))
        .map(
            people ->
                new View.Html(
                    status,
                    "notices/runs/sending",
                    new SendingView(sending.result(), people, rights.result(), refusal)));
  }

  private static List<String> people(Sending sending) {
    return Stream.of(sending.changed(), sending.confirmed())
        .flatMap(Optional::stream)
        .map(Deed::by)
        .flatMap(Optional::stream)
        .toList();
  }
}
