package org.folioext.console.notices.ledger;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.notices.NoticeLinks;
import org.folioext.console.notices.Refusal;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.Rights;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** A patron is forgotten, once a person has said that this is what they want. */
final class ErasePages {

  private final Gateway gateway;
  private final KeptOfPatron kept;
  private final Directory directory;

  ErasePages(Gateway gateway, KeptOfPatron kept, Directory directory) {
    this.gateway = gateway;
    this.kept = kept;
    this.directory = directory;
  }

  Future<View> ask(PageRequest request) {
    return asked(request, 200, Optional.empty());
  }

  Future<View> erase(PageRequest request) {
    if (request.form("sure").isEmpty()) {
      String text = request.texts().text("notices.ledger.erase.tick");
      return asked(request, 422, Optional.of(new Refusal(422, "", text, Optional.empty())));
    }
    String id = request.path("id");
    return kept.erase(request.caller(), id)
        .<View>map(nothing -> View.redirect(NoticeLinks.patron(id).with("done", "erased")))
        .recover(
            cause ->
                Refusal.told(
                    request.texts(),
                    cause,
                    (refusal, failure) -> asked(request, refusal.status(), Optional.of(refusal))));
  }

  private Future<View> asked(PageRequest request, int status, Optional<Refusal> refusal) {
    String id = request.path("id");
    Future<Map<String, String>> people = directory.users(request.caller(), List.of(id));
    Future<Rights> rights = Rights.of(gateway, request.caller());
    return Future.all(people, rights)
        .map(
            all ->
                new View.Html(
                    status,
                    "notices/ledger/erase",
                    new EraseView(
                        id,
                        people.result().getOrDefault(id, id),
                        rights.result().allow("patron-notices.patrons.erase.post"),
                        refusal)));
  }
}
