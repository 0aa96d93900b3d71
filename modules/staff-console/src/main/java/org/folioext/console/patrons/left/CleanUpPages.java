package org.folioext.console.patrons.left;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.Url;
import org.folioext.console.patrons.Run;
import org.folioext.console.patrons.Told;
import org.folioext.console.patrons.left.Lefts.Cleaned;
import org.folioext.console.patrons.left.Views.CleanUp;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/**
 * The clean-up, which its page drives: the numbers so far and the place where the next batch begins
 * go along with its form, and stand in the page's address, so that it can be stopped and gone on
 * with.
 */
final class CleanUpPages {

  private static final Url HERE = new Url("/patrons/left/clean-up", Map.of());
  private static final int BATCH = 5;

  private final Lefts lefts;

  CleanUpPages(Lefts lefts) {
    this.lefts = lefts;
  }

  /**
   * How far it is.
   *
   * @param after behind which id it goes on; empty at the beginning and at the end
   */
  private record Place(long of, long gone, long stayed, Optional<String> after) {

    Map<String, String> fields() {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("of", Long.toString(of));
      fields.put("gone", Long.toString(gone));
      fields.put("stayed", Long.toString(stayed));
      after.ifPresent(id -> fields.put("after", id));
      return fields;
    }

    Url url() {
      Url url = HERE;
      for (Map.Entry<String, String> field : fields().entrySet()) {
        url = url.with(field.getKey(), field.getValue());
      }
      return url;
    }

    /** All are through where there is no next. */
    Place and(Cleaned batch) {
      long through = gone + stayed + batch.gone() + batch.stayed();
      return new Place(
          batch.next().isPresent() ? Math.max(of, through + 1) : through,
          gone + batch.gone(),
          stayed + batch.stayed(),
          batch.next());
    }

    Run run(Run.Step step, long before, Optional<Told> halted) {
      return new Run(HERE, fields(), url(), BATCH, of, before, gone, stayed, step, halted);
    }
  }

  Future<View> page(PageRequest request) {
    Optional<Run> run =
        number(request.query("of"))
            .map(
                of ->
                    new Place(
                            of,
                            number(request.query("gone")).orElse(0L),
                            number(request.query("stayed")).orElse(0L),
                            request.query("after"))
                        .run(Run.Step.STILL, 0, Optional.empty()));
    return page(request, 200, run, Optional.empty());
  }

  private Future<View> page(
      PageRequest request, int status, Optional<Run> run, Optional<Told> told) {
    return lefts
        .removable(request.caller(), Optional.empty())
        .map(count -> new View.Html(status, "patrons/left/cleanup", new CleanUp(count, run, told)));
  }

  private static Optional<Long> number(Optional<String> text) {
    return text.filter(digits -> digits.matches("[0-9]{1,9}")).map(Long::valueOf);
  }

  Future<View> next(PageRequest request) {
    Optional<Long> of = number(request.form("of"));
    if (of.isPresent()) {
      Place place =
          new Place(
              of.get(),
              number(request.form("gone")).orElse(0L),
              number(request.form("stayed")).orElse(0L),
              request.form("after"));
      return batch(request, place);
    }
    Optional<Long> typed = number(request.form("count").map(text -> text.replaceAll("\\D", "")));
    return lefts
        .removable(request.caller(), Optional.empty())
        .compose(
            count ->
                typed.equals(Optional.of(count))
                    ? Future.succeededFuture(
                        View.redirect(new Place(count, 0, 0, Optional.empty()).url()))
                    : page(
                        request,
                        422,
                        Optional.empty(),
                        Optional.of(Told.of(request.texts().text("patrons.left.other-count")))));
  }

  private Future<View> batch(PageRequest request, Place place) {
    return lefts
        .cleanUp(request.caller(), place.after(), BATCH)
        .map(place::and)
        .map(
            now ->
                request.partly()
                    ? part(request, now, place.gone() + place.stayed(), Optional.empty())
                    : View.redirect(now.url()))
        .recover(
            cause ->
                request.partly() && Told.fits(cause)
                    ? Future.succeededFuture(
                        part(
                            request,
                            place,
                            place.gone() + place.stayed(),
                            Optional.of(Told.of(request.texts(), (GatewayFailure) cause))))
                    : Future.failedFuture(cause));
  }

  private static View part(PageRequest request, Place now, long before, Optional<Told> halted) {
    Run.Step step = request.form("driven").isPresent() ? Run.Step.DRIVEN : Run.Step.BEGUN;
    return View.html("patrons/runpart", now.run(step, before, halted));
  }
}
