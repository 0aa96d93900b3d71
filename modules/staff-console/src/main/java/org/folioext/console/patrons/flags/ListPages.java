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
import org.folioext.console.patrons.Names;
import org.folioext.console.patrons.PatronFlags;
import org.folioext.console.patrons.PatronLinks;
import org.folioext.console.patrons.RuleText;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Paging;
import org.folioext.console.web.View;

/** The list of flags, and the same as a table. */
final class ListPages {

  private static final int FLAGS = 25;

  private final PatronFlags flags;
  private final Directory directory;

  ListPages(PatronFlags flags, Directory directory) {
    this.flags = flags;
    this.directory = directory;
  }

  Future<View> list(PageRequest request) {
    Caller caller = request.caller();
    FlagFilter filter = FlagFilter.of(request);
    int page = Paging.asked(request);
    Future<Found<Flag>> found =
        flags.flags(caller, filter.query(), Paging.offset(page, FLAGS), FLAGS);
    Future<Optional<Flag>> shown = shown(request);
    Future<Map<String, Long>> kinds = kinds(caller, filter);
    Future<List<RuleText>> rules = Gateway.orElse(flags.rules(caller), List.of());
    Future<Map<String, String>> groupNames = directory.groups(caller);
    Future<Long> held = Gateway.orElse(flags.held(caller), 0L);
    return Future.all(found, shown, kinds, rules, groupNames, held)
        .compose(all -> directory.users(caller, users(found.result(), shown.result())))
        .map(
            names ->
                View.html(
                    "patrons/flags/list",
                    new FlagList(
                        filter,
                        found.result().items(),
                        kinds.result(),
                        rules.result(),
                        new Names(names, groupNames.result()),
                        held.result(),
                        new Paging(
                            filter.onto(PatronLinks.FLAGS), page, FLAGS, found.result().total()),
                        shown.result())));
  }

  /** The flag whose details the address asks for; nothing where it is gone. */
  private Future<Optional<Flag>> shown(PageRequest request) {
    return request
        .query("flag")
        .map(
            id ->
                Gateway.orElse(
                    flags.flag(request.caller(), id).map(Optional::of), Optional.<Flag>empty()))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
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

  private static List<String> users(Found<Flag> found, Optional<Flag> shown) {
    List<String> users = new ArrayList<>();
    Stream.concat(found.items().stream(), shown.stream())
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
