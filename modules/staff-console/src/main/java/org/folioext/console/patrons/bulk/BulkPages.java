package org.folioext.console.patrons.bulk;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.Url;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.Run;
import org.folioext.console.patrons.Told;
import org.folioext.console.patrons.bulk.Views.BulkList;
import org.folioext.console.patrons.bulk.Views.BulkView;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Paging;
import org.folioext.console.web.View;

/** The list of bulks, and one of them, which its page drives. */
final class BulkPages {

  private static final int BULKS = 25;
  private static final int RESULTS = 50;

  /** Each account takes some calls to FOLIO; a step on a flag takes none. */
  private static final int ACCOUNTS = 5;

  private static final int FLAGS = 50;

  private final Bulks bulks;
  private final Directory directory;

  BulkPages(Bulks bulks, Directory directory) {
    this.bulks = bulks;
    this.directory = directory;
  }

  Future<View> list(PageRequest request) {
    int page = Paging.asked(request);
    return bulks
        .list(request.caller(), Paging.offset(page, BULKS), BULKS)
        .compose(found -> named(request, found).map(names -> list(found, names, page)));
  }

  private Future<Map<String, String>> named(PageRequest request, Found<Bulk> found) {
    return directory.users(
        request.caller(), found.items().stream().flatMap(one -> one.actor().stream()).toList());
  }

  private static View list(Found<Bulk> found, Map<String, String> names, int page) {
    Paging paging = new Paging(Bulk.ALL, page, BULKS, found.total());
    return View.html("patrons/bulk/bulks", new BulkList(found.items(), names, paging));
  }

  Future<View> bulk(PageRequest request) {
    return bulks
        .bulk(request.caller(), request.path("id"))
        .compose(bulk -> view(request, bulk, Run.Step.STILL, 0, Optional.empty()))
        .map(view -> View.html("patrons/bulk/bulk", view));
  }

  private Future<BulkView> view(
      PageRequest request, Bulk bulk, Run.Step step, int batch, Optional<Told> halted) {
    Optional<String> state = request.query("state").filter(Result.STATES::contains);
    int page = Paging.asked(request);
    Url here = Bulk.link(bulk.id()).with("state", state);
    return bulks
        .results(request.caller(), bulk.id(), state, Paging.offset(page, RESULTS), RESULTS)
        .compose(
            found ->
                directory
                    .users(request.caller(), ids(bulk, found.items()))
                    .map(
                        names ->
                            new BulkView(
                                bulk,
                                found.items(),
                                names,
                                state,
                                run(bulk, step, batch, halted),
                                new Paging(here, page, RESULTS, found.total()))));
  }

  private static List<String> ids(Bulk bulk, List<Result> results) {
    return Stream.concat(results.stream().map(Result::patron), bulk.actor().stream()).toList();
  }

  private static Run run(Bulk bulk, Run.Step step, int batch, Optional<Told> halted) {
    return new Run(
        Url.of("/patrons/bulk/%s/next", bulk.id()),
        Map.of(),
        Bulk.link(bulk.id()),
        size(bulk),
        bulk.total(),
        bulk.done() + bulk.notDone() - batch,
        bulk.done(),
        bulk.notDone(),
        step,
        halted);
  }

  private static int size(Bulk bulk) {
    return bulk.inFolio() ? ACCOUNTS : FLAGS;
  }

  /** One batch; for a script, with what goes on by itself. */
  Future<View> next(PageRequest request) {
    String id = request.path("id");
    return bulks
        .bulk(request.caller(), id)
        .compose(bulk -> bulks.next(request.caller(), id, size(bulk)))
        .compose(
            results ->
                request.partly()
                    ? part(request, results.size(), Optional.empty())
                    : Future.succeededFuture(View.redirect(Bulk.link(id))))
        .recover(cause -> halted(request, cause));
  }

  private Future<View> part(PageRequest request, int batch, Optional<Told> halted) {
    Run.Step step = request.form("driven").isPresent() ? Run.Step.DRIVEN : Run.Step.BEGUN;
    return bulks
        .bulk(request.caller(), request.path("id"))
        .compose(
            bulk -> view(request, bulk, step, batch, halted.or(() -> stuck(request, bulk, batch))))
        .map(view -> View.html("patrons/bulk/part", view));
  }

  /** Where nothing can be done though some wait, somebody else is at them. */
  private static Optional<Told> stuck(PageRequest request, Bulk bulk, int batch) {
    return batch == 0 && bulk.waiting() > 0
        ? Optional.of(Told.of(request.texts().text("patrons.bulk.elsewhere")))
        : Optional.empty();
  }

  /** What stops a driven run is told where it stands; the rest waits. */
  private Future<View> halted(PageRequest request, Throwable cause) {
    return request.partly() && Told.fits(cause)
        ? part(request, 0, Optional.of(Told.of(request.texts(), (GatewayFailure) cause)))
        : Future.failedFuture(cause);
  }
}
