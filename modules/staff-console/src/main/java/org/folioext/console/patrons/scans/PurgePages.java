package org.folioext.console.patrons.scans;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.patrons.Told;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** Purges the many users whom FOLIO no longer has, once a person has typed how many they are. */
final class PurgePages {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final PatronScans scans;

  PurgePages(PatronScans scans) {
    this.scans = scans;
  }

  Future<View> page(PageRequest request) {
    return page(request, 200, OptionalLong.empty(), Optional.empty());
  }

  /**
   * The page.
   *
   * @param count as the module told it; else the scan's
   */
  private Future<View> page(
      PageRequest request, int status, OptionalLong count, Optional<Told> told) {
    return scans
        .one(request.caller(), request.path("id"))
        .map(
            scan ->
                new View.Html(
                    status,
                    "patrons/scans/purge",
                    new PurgeView(
                        PatronJobs.name(request.texts(), scan),
                        scan,
                        count.orElse(scan.gone()),
                        told)));
  }

  Future<View> purge(PageRequest request) {
    OptionalLong typed = number(request.form("count").map(text -> text.replaceAll("\\D", "")));
    if (typed.isEmpty()) {
      Told told = Told.of(request.texts().text("patrons.told.other-count"));
      return page(request, 422, OptionalLong.empty(), Optional.of(told));
    }
    return scans
        .purge(request.caller(), request.path("id"), typed.getAsLong())
        .map(scan -> View.redirect(Scan.link(scan.id())))
        .recover(
            cause ->
                Told.fits(cause)
                    ? told(request, (GatewayFailure) cause)
                    : Future.failedFuture(cause));
  }

  private Future<View> told(PageRequest request, GatewayFailure failure) {
    return page(
        request,
        failure.kind().status(),
        number(failure.told("count")),
        Optional.of(Told.of(request.texts(), failure)));
  }

  private static OptionalLong number(Optional<String> text) {
    return text.filter(digits -> NUMBER.matcher(digits).matches()).stream()
        .mapToLong(Long::parseLong)
        .findFirst();
  }
}
