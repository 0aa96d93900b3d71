package org.folioext.console.notices.preview;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Found;
import org.folioext.console.notices.Refusal;
import org.folioext.console.notices.preview.PreviewView.Ask;
import org.folioext.console.notices.preview.PreviewView.Wanted;
import org.folioext.console.notices.rules.NoticeRules;
import org.folioext.console.patrons.Directory;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** Where previews are asked for, and those of the last days found again. */
final class AskPages {

  private static final int LAST = 30;

  private final NoticePreviews previews;
  private final NoticeRules rules;
  private final Directory directory;

  AskPages(NoticePreviews previews, NoticeRules rules, Directory directory) {
    this.previews = previews;
    this.rules = rules;
    this.directory = directory;
  }

  Future<View> form(PageRequest request) {
    List<String> rule = request.query("rule").stream().toList();
    return shown(request, 200, new Wanted(rule, "", "30"), Optional.empty());
  }

  Future<View> ask(PageRequest request) {
    Wanted wanted =
        new Wanted(
            request.forms("rules"),
            request.form("from").orElse(""),
            request.form("days").filter(days -> days.matches("\\d{1,2}")).orElse("0"));
    JsonObject json = new JsonObject().put("days", Integer.valueOf(wanted.days()));
    if (!wanted.rules().isEmpty()) {
      json.put("rules", new JsonArray(wanted.rules()));
    }
    if (!wanted.from().isEmpty()) {
      json.put("from", wanted.from());
    }
    return previews
        .ask(request.caller(), json)
        .map(preview -> View.redirect(preview.link()))
        .recover(
            cause ->
                Refusal.told(
                    request.texts(),
                    cause,
                    (refusal, failure) ->
                        shown(request, refusal.status(), wanted, Optional.of(refusal))));
  }

  private Future<View> shown(
      PageRequest request, int status, Wanted wanted, Optional<Refusal> refusal) {
    Future<Found<Preview>> last = previews.last(request.caller(), LAST);
    Future<Map<String, String>> names = rules.names(request.caller());
    return Future.all(last, names)
        .compose(
            all ->
                directory.users(
                    request.caller(),
                    last.result().items().stream().flatMap(one -> one.by().stream()).toList()))
        .map(
            people ->
                new View.Html(
                    status,
                    "notices/preview/ask",
                    new Ask(names.result(), wanted, last.result().items(), people, refusal)));
  }
}
