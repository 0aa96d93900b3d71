package org.folioext.console.notices.patrons;

import io.vertx.core.Future;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.notices.NoticeLinks;
import org.folioext.console.notices.Refusal;
import org.folioext.console.notices.patrons.PatronView.Explained;
import org.folioext.console.notices.preview.Row;
import org.folioext.console.notices.rules.NoticeRules;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.Rights;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** All that notices have to say of a patron, and what staff do about it. */
final class PatronPages {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final List<String> REASONS = List.of("asked", "wrong");

  private final Gateway gateway;
  private final PatronNotices notices;
  private final NoticeRules rules;
  private final Directory directory;

  PatronPages(Gateway gateway, PatronNotices notices, NoticeRules rules, Directory directory) {
    this.gateway = gateway;
    this.notices = notices;
    this.rules = rules;
    this.directory = directory;
  }

  Future<View> show(PageRequest request) {
    return shown(request, 200, Optional.empty());
  }

  /** Writes down what the patron asks for. */
  Future<View> prefer(PageRequest request) {
    int version =
        request
            .form("version")
            .filter(text -> text.matches("\\d{1,9}"))
            .map(Integer::valueOf)
            .orElse(0);
    return done(
        request,
        "preferred",
        notices.prefer(
            request.caller(),
            request.path("id"),
            request.forms("without"),
            request.forms("notBy"),
            request.form("language").map(String::strip).filter(text -> !text.isEmpty()),
            version));
  }

  Future<View> suppress(PageRequest request) {
    String reason = request.form("reason").filter(REASONS::contains).orElse("asked");
    return done(
        request, "suppressed", notices.suppress(request.caller(), request.path("id"), reason));
  }

  Future<View> lift(PageRequest request) {
    return done(request, "lifted", notices.lift(request.caller(), request.path("entry")));
  }

  private Future<View> done(PageRequest request, String what, Future<Void> deed) {
    return deed.<View>map(
            nothing -> View.redirect(NoticeLinks.patron(request.path("id")).with("done", what)))
        .recover(
            cause ->
                Refusal.told(
                    request.texts(),
                    cause,
                    (refusal, failure) -> shown(request, refusal.status(), Optional.of(refusal))));
  }

  private Future<View> shown(PageRequest request, int status, Optional<Refusal> refusal) {
    Caller caller = request.caller();
    String id = request.path("id");
    Optional<String> day = request.query("day").filter(DAY.asMatchPredicate());
    Future<Optional<Explained>> explained = notices.explained(caller, id, day);
    Future<Optional<List<Row>>> coming = notices.coming(caller, id);
    Future<Optional<Preference>> preference = notices.preference(caller, id);
    Future<Optional<List<Suppression>>> listed = notices.suppressions(caller, id);
    Future<Map<String, String>> names = rules.names(caller);
    Future<Optional<String>> barcode = directory.barcode(caller, id);
    Future<Rights> rights = Rights.of(gateway, caller);
    return Future.all(List.of(explained, coming, preference, listed, names, barcode, rights))
        .compose(
            all ->
                directory.users(
                    caller, people(id, coming.result(), preference.result(), listed.result())))
        .map(
            people ->
                new View.Html(
                    status,
                    "notices/patrons/patron",
                    new PatronView(
                        id,
                        barcode.result(),
                        day,
                        explained.result(),
                        coming.result(),
                        preference.result(),
                        listed.result(),
                        people,
                        names.result(),
                        rights.result(),
                        refusal)));
  }

  private static Set<String> people(
      String id,
      Optional<List<Row>> rows,
      Optional<Preference> preference,
      Optional<List<Suppression>> suppressions) {
    Set<String> people = new HashSet<>(Set.of(id));
    rows.ifPresent(all -> all.forEach(row -> row.recipient().ifPresent(people::add)));
    preference.flatMap(Preference::by).ifPresent(people::add);
    suppressions.ifPresent(all -> all.forEach(one -> one.by().ifPresent(people::add)));
    return people;
  }
}
