package org.folioext.console.notices.preview;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.notices.rules.NoticeRules;
import org.folioext.console.patrons.Directory;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Paging;
import org.folioext.console.web.View;

/** One preview: how far it is, what it came to, and each decision with its reason. */
final class PreviewPages {

  private static final int ROWS = 25;
  private static final int OF_EACH = 3;

  private final NoticePreviews previews;
  private final NoticeRules rules;
  private final Directory directory;

  PreviewPages(NoticePreviews previews, NoticeRules rules, Directory directory) {
    this.previews = previews;
    this.rules = rules;
    this.directory = directory;
  }

  Future<View> show(PageRequest request) {
    return previews
        .one(request.caller(), request.path("id"))
        .compose(
            preview ->
                preview.open()
                    ? Future.succeededFuture(View.html("notices/preview/open", preview))
                    : result(request, preview));
  }

  /** A part of the page; the whole page once there is nothing more to wait for. */
  Future<View> progress(PageRequest request) {
    return previews
        .one(request.caller(), request.path("id"))
        .map(
            preview ->
                preview.open()
                    ? View.html("notices/preview/progress", preview)
                    : View.redirect(preview.link()));
  }

  Future<View> cancel(PageRequest request) {
    return previews
        .cancel(request.caller(), request.path("id"))
        .map(preview -> View.redirect(preview.link()));
  }

  Future<View> table(PageRequest request) {
    String id = request.path("id");
    return previews
        .table(request.caller(), id, RowFilter.of(request).query())
        .map(file -> new View.Download(file, "preview-" + id + ".csv"));
  }

  /** Asked for by a form, since they are personal: no address brings them. */
  Future<View> samples(PageRequest request) {
    Caller caller = request.caller();
    String id = request.path("id");
    Future<Preview> preview = previews.one(caller, id);
    Future<List<Sample>> samples = previews.samples(caller, id, OF_EACH);
    Future<Map<String, String>> names = rules.names(caller);
    return Future.all(preview, samples, names)
        .compose(
            all -> directory.users(caller, samples.result().stream().map(Sample::patron).toList()))
        .map(
            people ->
                View.html(
                    "notices/preview/samples",
                    new PreviewView.Samples(
                        preview.result(), samples.result(), people, names.result())));
  }

  private Future<View> result(PageRequest request, Preview preview) {
    Caller caller = request.caller();
    RowFilter filter = RowFilter.of(request);
    int page = Paging.asked(request);
    Future<Found<Row>> rows =
        previews.rows(caller, preview.id(), filter.query(), Paging.offset(page, ROWS), ROWS);
    Future<Volume> volume = Gateway.orElse(previews.volume(caller, preview.id()), Volume.NONE);
    Future<Map<String, String>> names = rules.names(caller);
    return Future.all(rows, volume, names)
        .compose(all -> directory.users(caller, people(rows.result().items())))
        .map(
            people ->
                View.html(
                    "notices/preview/preview",
                    view(preview, filter, page, rows.result(), volume.result(), people, names)));
  }

  private static PreviewView view(
      Preview preview,
      RowFilter filter,
      int page,
      Found<Row> rows,
      Volume volume,
      Map<String, String> people,
      Future<Map<String, String>> names) {
    LocalDate from = LocalDate.parse(preview.from());
    LocalDate until = LocalDate.parse(preview.until());
    return new PreviewView(
        preview,
        Calendar.of(from, until, volume.planned()),
        Bars.of(volume, from, until),
        volume,
        filter,
        rows.items(),
        new Paging(filter.on(preview.link()), page, ROWS, rows.total()),
        people,
        names.result());
  }

  private static List<String> people(List<Row> rows) {
    return rows.stream()
        .flatMap(row -> Stream.concat(Stream.of(row.patron()), row.recipient().stream()))
        .toList();
  }
}
