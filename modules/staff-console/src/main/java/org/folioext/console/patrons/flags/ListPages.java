package org.folioext.console.patrons.flags;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.Flag;
import org.folioext.console.patrons.FlagFilter;
import org.folioext.console.patrons.Library;
import org.folioext.console.patrons.Names;
import org.folioext.console.patrons.Patron;
import org.folioext.console.patrons.PatronActions;
import org.folioext.console.patrons.PatronFlags;
import org.folioext.console.patrons.PatronLinks;
import org.folioext.console.patrons.Rights;
import org.folioext.console.patrons.RuleText;
import org.folioext.console.patrons.flags.FlagList.Details;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Paging;
import org.folioext.console.web.View;

/** The list of flags, and the same as a table. */
final class ListPages {

  private static final int FLAGS = 25;

  private final Gateway gateway;
  private final PatronFlags flags;
  private final PatronActions actions;
  private final Directory directory;

  ListPages(Gateway gateway, PatronFlags flags, PatronActions actions, Directory directory) {
    this.gateway = gateway;
    this.flags = flags;
    this.actions = actions;
    this.directory = directory;
  }

  Future<View> list(PageRequest request) {
    Caller caller = request.caller();
    FlagFilter filter = FlagFilter.of(request);
    int page = Paging.asked(request);
    Future<Found<Flag>> found =
        flags.flags(caller, filter.query(), Paging.offset(page, FLAGS), FLAGS);
    Future<Optional<Details>> shown = shown(request);
    Future<Map<String, Long>> kinds = kinds(caller, filter);
    Future<List<RuleText>> rules = Gateway.orElse(flags.rules(caller), List.of());
    Future<Map<String, String>> groupNames = directory.groups(caller);
    Future<Rights> rights = Rights.of(gateway, caller);
    Future<Long> held = Gateway.orElse(flags.held(caller), 0L);
    return Future.all(List.of(found, shown, kinds, rules, groupNames, held, rights))
        .compose(all -> directory.users(caller, users(found.result(), shown.result())))
        .map(
            names -> {
              Paging paging =
                  new Paging(filter.onto(PatronLinks.FLAGS), page, FLAGS, found.result().total());
              FlagList list =
                  new FlagList(
                      filter,
                      found.result().items(),
                      kinds.result(),
                      rules.result(),
                      new Names(names, groupNames.result()),
                      held.result(),
                      paging,
                      shown.result(),
                      rights.result());
              return paging
                  .back()
                  .map(View::redirect)
                  .orElseGet(() -> View.html("patrons/flags/list", list));
            });
  }

  /** The flag whose details the address asks for; nothing where it is gone. */
  private Future<Optional<Details>> shown(PageRequest request) {
    return request
        .query("flag")
        .map(
            id ->
                Gateway.orElse(
                    flags
                        .flag(request.caller(), id)
                        .compose(flag -> details(request.caller(), flag))
                        .map(Optional::of),
                    Optional.<Details>empty()))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  private Future<Details> details(Caller caller, Flag flag) {
    Future<Library> library = actions.library(caller);
    Future<Optional<String>> barcode = directory.barcode(caller, flag.patron());
    return Future.all(library, barcode)
        .map(
            both ->
                new Details(
                    flag, new Patron(flag.patron(), barcode.result(), library.result().folio())));
  }

  private Future<Map<String, Long>> kinds(Caller caller, FlagFilter filter) {
    Map<String, Future<Long>> counts = new LinkedHashMap<>();
    Stream.of(Stream.of(""), Flag.KINDS.stream(), Stream.of(FlagFilter.OTHER))
        .flatMap(kinds -> kinds)
        .forEach(kind -> counts.put(kind, count(caller, filter.with("kind", kind))));
    return Future.all(List.copyOf(counts.values()))
        .map(
            all -> {
              Map<String, Long> kinds = new LinkedHashMap<>();
              counts.forEach((kind, count) -> kinds.put(kind, count.result()));
              return kinds;
            });
  }

  private Future<Long> count(Caller caller, FlagFilter filter) {
    return flags.flags(caller, filter.where(), 0, 0).map(Found::total);
  }

  private static List<String> users(Found<Flag> found, Optional<Details> shown) {
    List<String> users = new ArrayList<>();
    Stream.concat(found.items().stream(), shown.stream().map(Details::flag))
        .forEach(
            flag -> {
              users.add(flag.patron());
              flag.assigned().ifPresent(users::add);
            });
    return users;
  }

  Future<View> table(PageRequest request) {
    return flags
        .table(request.caller(), FlagFilter.of(request).query())
        .map(file -> new View.Download(file, "flags.csv"));
  }
}
