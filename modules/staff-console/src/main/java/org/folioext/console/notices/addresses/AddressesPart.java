package org.folioext.console.notices.addresses;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.notices.NoticeLinks;
import org.folioext.console.notices.NoticePart;
import org.folioext.console.notices.Refusal;
import org.folioext.console.patrons.Rights;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.PageRoutes;
import org.folioext.console.web.View;

/**
 * Addresses to which e-mail does not arrive: many come off the list at once, after a look at how
 * many they are; a mail domain that is held is released. A domain stands in forms, and in no
 * address of a page.
 */
public final class AddressesPart implements NoticePart {

  private final Gateway gateway;
  private final NoticeAddresses addresses;

  public AddressesPart(Gateway gateway) {
    this.gateway = gateway;
    this.addresses = new NoticeAddresses(gateway);
  }

  @Override
  public List<String> bundles() {
    return List.of("notices-addresses");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("/addresses", request -> shown(request, 200, Optional.empty(), Optional.empty()));
    routes.post("/addresses/count", this::count);
    routes.post("/addresses/lift", this::lift);
    routes.post("/addresses/held/:id/release", this::release);
  }

  /** Says how many they are before anything happens. */
  private Future<View> count(PageRequest request) {
    return told(
        request,
        addresses
            .count(request.caller(), which(request))
            .compose(many -> shown(request, 200, Optional.of(many), Optional.empty())));
  }

  private Future<View> lift(PageRequest request) {
    long seen =
        request
            .form("count")
            .filter(text -> text.matches("\\d{1,12}"))
            .map(Long::valueOf)
            .orElse(0L);
    return told(
        request,
        addresses
            .lift(request.caller(), which(request), seen)
            .map(done -> View.redirect(NoticeLinks.ADDRESSES.with("done", "lifted"))));
  }

  private Future<View> release(PageRequest request) {
    return told(
        request,
        addresses
            .release(request.caller(), request.path("id"))
            .map(done -> View.redirect(NoticeLinks.ADDRESSES.with("done", "released"))));
  }

  private static Map<String, String> which(PageRequest request) {
    Map<String, String> which = new HashMap<>();
    for (String field : List.of("domain", "day")) {
      request
          .form(field)
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .ifPresent(text -> which.put(field, text));
    }
    return which;
  }

  private Future<View> told(PageRequest request, Future<View> wanted) {
    return wanted.recover(
        cause ->
            Refusal.told(
                request.texts(),
                cause,
                (refusal, failure) ->
                    shown(request, refusal.status(), Optional.empty(), Optional.of(refusal))));
  }

  private Future<View> shown(
      PageRequest request, int status, Optional<Long> count, Optional<Refusal> refusal) {
    Caller caller = request.caller();
    return Future.all(addresses.held(caller), Rights.of(gateway, caller))
        .map(
            read ->
                new View.Html(
                    status,
                    "notices/addresses/addresses",
                    new AddressesView(
                        read.resultAt(0), which(request), count, read.resultAt(1), refusal)));
  }
}
