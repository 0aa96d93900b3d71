package org.folioext.console.patrons.scans;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.gateway.Url;
import org.folioext.console.patrons.PatronPart;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.PageRoutes;
import org.folioext.console.web.View;

/** One scan, and what the page of jobs does about scans. */
public final class ScansPart implements PatronPart {

  private static final Url JOBS = new Url("/jobs", Map.of());

  private final PatronScans scans;
  private final PurgePages purges;

  public ScansPart(PatronScans scans) {
    this.scans = scans;
    this.purges = new PurgePages(scans);
  }

  @Override
  public List<String> bundles() {
    return List.of("patrons-scans");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.post("/scans/now", this::ask);
    routes.post("/scans/pause", request -> enable(request, false));
    routes.post("/scans/resume", request -> enable(request, true));
    routes.get("/scans/:id", this::one);
    routes.post("/scans/:id/cancel", this::cancel);
    routes.get("/scans/:id/purge", purges::page);
    routes.post("/scans/:id/purge", purges::purge);
  }

  /** A scan that is there already is as good as a new one. */
  private Future<View> ask(PageRequest request) {
    return scans
        .ask(request.caller())
        .map(scan -> View.redirect(Scan.link(scan.id())))
        .recover(
            cause ->
                cause instanceof GatewayFailure failure
                        && failure.kind() == Kind.CONFLICT
                        && failure.told().containsKey("scan")
                    ? Future.succeededFuture(View.redirect(Scan.link(failure.told().get("scan"))))
                    : Future.failedFuture(cause));
  }

  private Future<View> enable(PageRequest request, boolean enabled) {
    return scans.enable(request.caller(), enabled).map(done -> View.redirect(JOBS));
  }

  private Future<View> one(PageRequest request) {
    return scans
        .one(request.caller(), request.path("id"))
        .map(
            scan ->
                View.html(
                    "patrons/scans/scan",
                    new ScanView(PatronJobs.name(request.texts(), scan), scan)));
  }

  private Future<View> cancel(PageRequest request) {
    return scans
        .cancel(request.caller(), request.path("id"))
        .map(scan -> View.redirect(Scan.link(scan.id())));
  }
}
