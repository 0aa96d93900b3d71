package org.folioext.console.notices.ledger;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folioext.console.gateway.Caller;
import org.folioext.console.notices.rules.NoticeRules;
import org.folioext.console.patrons.Directory;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** What a patron was told and what not: to be read, printed, taken away. */
final class LedgerPage {

  private final KeptOfPatron kept;
  private final NoticeRules rules;
  private final Directory directory;
  private final Clock clock;

  LedgerPage(KeptOfPatron kept, NoticeRules rules, Directory directory, Clock clock) {
    this.kept = kept;
    this.rules = rules;
    this.directory = directory;
    this.clock = clock;
  }

  Future<View> show(PageRequest request) {
    Caller caller = request.caller();
    String id = request.path("id");
    Future<Ledger> ledger = kept.ledger(caller, id);
    Future<Map<String, String>> names = rules.names(caller);
    Future<Optional<String>> barcode = directory.barcode(caller, id);
    return Future.all(ledger, names, barcode)
        .compose(all -> directory.users(caller, people(id, ledger.result())))
        .map(
            people ->
                View.html(
                    "notices/ledger/ledger",
                    LedgerView.of(
                        id,
                        people.getOrDefault(id, id),
                        barcode.result(),
                        clock.instant(),
                        ledger.result(),
                        new LedgerText(request.texts(), people, names.result()))));
  }

  private static List<String> people(String id, Ledger ledger) {
    return Stream.concat(
            Stream.of(id),
            ledger.messages().stream()
                .flatMap(one -> Stream.concat(Stream.of(one.recipient()), one.asked().stream())))
        .toList();
  }

  Future<View> export(PageRequest request) {
    String id = request.path("id");
    return kept.export(request.caller(), id)
        .map(file -> new View.Download(file, "notices-" + id + ".json"));
  }
}
