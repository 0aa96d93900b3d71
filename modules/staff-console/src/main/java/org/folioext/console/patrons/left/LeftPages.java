package org.folioext.console.patrons.left;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folioext.console.gateway.Cql;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.Url;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.Left;
import org.folioext.console.patrons.Told;
import org.folioext.console.patrons.left.Views.LeftList;
import org.folioext.console.patrons.left.Views.LeftView;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Paging;
import org.folioext.console.web.View;

/** The list of what was left, and one of it, which can be taken back. */
final class LeftPages {

  static final Url ALL = new Url("/patrons/left", Map.of());
  static final List<String> EFFECTS = List.of("block", "note", "deactivate", "expiry");
  static final List<String> STATES =
      List.of(
          "written", "unsure", "planned", "undoing", "undone", "overtaken", "gone", "unwritten");

  private static final int LEFTS = 25;

  private final Lefts lefts;
  private final Directory directory;

  LeftPages(Lefts lefts, Directory directory) {
    this.lefts = lefts;
    this.directory = directory;
  }

  Future<View> list(PageRequest request) {
    Optional<String> state = request.query("state").filter(STATES::contains);
    Optional<String> effect = request.query("effect").filter(EFFECTS::contains);
    boolean removable = request.query("removable").isPresent();
    List<String> terms = new ArrayList<>();
    state.ifPresent(one -> terms.add(Cql.is("state", one)));
    effect.ifPresent(one -> terms.add(Cql.is("effect", one)));
    if (removable) {
      terms.add(Cql.is("removable", "true"));
    }
    int page = Paging.asked(request);
    Url here =
        ALL.with("state", state).with("effect", effect).with("removable", removable ? "yes" : "");
    return lefts
        .list(request.caller(), Cql.all(terms), Paging.offset(page, LEFTS), LEFTS)
        .compose(
            found ->
                named(request, found.items())
                    .map(
                        names ->
                            View.html(
                                "patrons/left/lefts",
                                new LeftList(
                                    found.items(),
                                    here,
                                    state,
                                    effect,
                                    removable,
                                    names,
                                    paging(here, page, found)))));
  }

  private static Paging paging(Url here, int page, Found<Left> found) {
    return new Paging(here, page, LEFTS, found.total());
  }

  private Future<Map<String, String>> named(PageRequest request, List<Left> some) {
    return directory.users(
        request.caller(),
        some.stream()
            .flatMap(left -> Stream.concat(Stream.of(left.patron()), left.actor().stream()))
            .toList());
  }

  Future<View> left(PageRequest request) {
    return view(request, 200, Optional.empty());
  }

  private Future<View> view(PageRequest request, int status, Optional<Told> told) {
    return lefts
        .left(request.caller(), request.path("id"))
        .compose(
            left ->
                named(request, List.of(left))
                    .map(
                        names ->
                            new View.Html(
                                status, "patrons/left/left", new LeftView(left, names, told))));
  }

  Future<View> undo(PageRequest request) {
    return done(request, lefts.undo(request.caller(), request.path("id")), "undone");
  }

  Future<View> settle(PageRequest request) {
    return done(request, lefts.settle(request.caller(), request.path("id")), "settled");
  }

  private Future<View> done(PageRequest request, Future<Left> tried, String what) {
    return tried
        .map(left -> View.redirect(Url.of("/patrons/left/%s", left.id()).with("done", what)))
        .recover(
            cause ->
                Told.fits(cause)
                    ? view(
                        request,
                        ((GatewayFailure) cause).kind().status(),
                        Optional.of(Told.of(request.texts(), (GatewayFailure) cause)))
                    : Future.failedFuture(cause));
  }
}
