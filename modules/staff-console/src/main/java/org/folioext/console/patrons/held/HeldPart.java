package org.folioext.console.patrons.held;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;
import org.folioext.console.patrons.PatronPart;
import org.folioext.console.patrons.Rights;
import org.folioext.console.today.Card.Line;
import org.folioext.console.today.Card.Tone;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.PageRoutes;
import org.folioext.console.web.View;

/** What an unusual night brought: numbers to judge it by, and its release. */
public final class HeldPart implements PatronPart {

  private static final Url HERE = new Url("/patrons/held", Map.of());
  private static final String HELD = "/patron-flags/held";

  private final Gateway gateway;

  public HeldPart(Gateway gateway) {
    this.gateway = gateway;
  }

  @Override
  public List<String> bundles() {
    return List.of("patrons-held");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("/held", this::page);
    routes.post("/held/release", this::release);
  }

  private Future<View> page(PageRequest request) {
    Future<Held> held = gateway.get(request.caller(), HELD).map(Held::of);
    Future<Rights> rights = Rights.of(gateway, request.caller());
    return Future.all(held, rights)
        .map(both -> View.html("patrons/held/held", new HeldView(held.result(), rights.result())));
  }

  private Future<View> release(PageRequest request) {
    JsonObject body = new JsonObject();
    request.form("kind").ifPresent(kind -> body.put("kind", kind));
    return gateway
        .post(request.caller(), HELD + "/release", body)
        .map(json -> View.redirect(HERE.with("released", json.getLong("released"))));
  }

  /** What the start page says of it: a line where something is held and the person may see it. */
  public Future<List<Line>> lines(PageRequest request) {
    return Gateway.orElse(
        gateway.get(request.caller(), HELD).map(Held::of).map(held -> lines(request, held)),
        List.of());
  }

  private static List<Line> lines(PageRequest request, Held held) {
    return held.count() == 0
        ? List.of()
        : List.of(
            new Line(
                Tone.DECIDE,
                request.texts().text("patrons.held.today", held.count(), held.most()),
                HERE));
  }
}
