package org.folioext.console.notices.renewals;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;
import org.folioext.console.notices.Refusal;
import org.folioext.console.notices.renewals.RenewalViews.Excluded;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.Rights;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Paging;
import org.folioext.console.web.View;

/** Whose loans are never renewed, and which: patrons, groups, items, item types. */
final class ExclusionPages {

  private static final Url HERE = new Url("/notices/renewals/exclusions", Map.of());
  private static final int EXCLUSIONS = 50;
  private static final Predicate<String> ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}").asMatchPredicate();

  private final Gateway gateway;
  private final NoticeRenewals renewals;
  private final Directory directory;
  private final Items items;

  ExclusionPages(Gateway gateway, NoticeRenewals renewals, Directory directory, Items items) {
    this.gateway = gateway;
    this.renewals = renewals;
    this.directory = directory;
    this.items = items;
  }

  Future<View> show(PageRequest request) {
    return shown(request, 200, Optional.empty(), Optional.empty());
  }

  /** Barcodes are personal: they come in a form, and no address holds them. */
  Future<View> add(PageRequest request) {
    String kind = request.form("kind").filter(Exclusion.KINDS::contains).orElse("patron");
    String subject = request.form("subject").orElse("");
    String because = request.form("because").filter(Exclusion.REASONS::contains).orElse("other");
    return known(request.caller(), kind, subject)
        .compose(
            id ->
                id.map(
                        one ->
                            done(
                                request,
                                "added",
                                renewals.exclude(request.caller(), kind, one, because)))
                    .orElseGet(() -> shown(request, 404, Optional.of(kind), Optional.empty())));
  }

  private Future<Optional<String>> known(Caller caller, String kind, String subject) {
    if (subject.isEmpty() || ID.test(subject)) {
      return Future.succeededFuture(Optional.of(subject).filter(ID));
    }
    return switch (kind) {
      case "patron" -> directory.known(caller, subject);
      case "item" -> items.with(caller, subject);
      default -> Future.succeededFuture(Optional.empty());
    };
  }

  Future<View> remove(PageRequest request) {
    return done(
        request,
        "removed",
        renewals.include(request.caller(), request.path("kind"), request.path("id")));
  }

  private Future<View> done(PageRequest request, String what, Future<Void> deed) {
    return deed.<View>map(nothing -> View.redirect(HERE.with("done", what)))
        .recover(
            cause ->
                Refusal.told(
                    request.texts(),
                    cause,
                    (refusal, failure) ->
                        shown(request, refusal.status(), Optional.empty(), Optional.of(refusal))));
  }

  private Future<View> shown(
      PageRequest request, int status, Optional<String> missed, Optional<Refusal> refusal) {
    Caller caller = request.caller();
    int page = Paging.asked(request);
    Future<Found<Exclusion>> found =
        renewals.exclusions(caller, Paging.offset(page, EXCLUSIONS), EXCLUSIONS);
    Future<Map<String, String>> groups = directory.groups(caller);
    Future<Map<String, String>> itemTypes = directory.itemTypes(caller);
    Future<Rights> rights = Rights.of(gateway, caller);
    return Future.all(found, groups, itemTypes, rights)
        .compose(all -> names(caller, found.result().items(), groups.result(), itemTypes.result()))
        .map(
            names ->
                new View.Html(
                    status,
                    "notices/renewals/exclusions",
                    new Excluded(
                        found.result().items(),
                        names,
                        groups.result(),
                        itemTypes.result(),
                        rights.result(),
                        missed,
                        refusal,
                        new Paging(HERE, page, EXCLUSIONS, found.result().total()))));
  }

  private Future<Map<String, String>> names(
      Caller caller,
      List<Exclusion> exclusions,
      Map<String, String> groups,
      Map<String, String> itemTypes) {
    Future<Map<String, String>> people =
        directory.users(
            caller,
            Stream.concat(
                    of(exclusions, "patron"), exclusions.stream().flatMap(one -> one.by().stream()))
                .toList());
    Future<Map<String, String>> barcodes = items.barcodes(caller, of(exclusions, "item").toList());
    return Future.all(people, barcodes)
        .map(
            all -> {
              Map<String, String> names = new HashMap<>(people.result());
              names.putAll(barcodes.result());
              names.putAll(groups);
              names.putAll(itemTypes);
              return names;
            });
  }

  private static Stream<String> of(List<Exclusion> exclusions, String kind) {
    return exclusions.stream().filter(one -> one.kind().equals(kind)).map(Exclusion::id);
  }
}
