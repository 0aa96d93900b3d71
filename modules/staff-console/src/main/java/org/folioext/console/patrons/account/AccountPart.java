package org.folioext.console.patrons.account;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folioext.console.gateway.Cql;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.gateway.Url;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.Flag;
import org.folioext.console.patrons.Left;
import org.folioext.console.patrons.PatronFlags;
import org.folioext.console.patrons.PatronLinks;
import org.folioext.console.patrons.PatronPart;
import org.folioext.console.patrons.Told;
import org.folioext.console.patrons.left.Lefts;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.PageRoutes;
import org.folioext.console.web.View;

/** One patron: all flags, what was left in FOLIO, all that is kept as a file, and its erasure. */
public final class AccountPart implements PatronPart {

  private static final String DATA = "/patron-flags/patrons/%s/data";
  private static final int LEFTS = 100;

  private final Gateway gateway;
  private final PatronFlags flags;
  private final Lefts lefts;
  private final Directory directory;

  public AccountPart(Gateway gateway, Directory directory) {
    this.gateway = gateway;
    flags = new PatronFlags(gateway);
    lefts = new Lefts(gateway);
    this.directory = directory;
  }

  @Override
  public List<String> bundles() {
    return List.of("patrons-account");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("/accounts/:id", request -> page(request, "account", 200, Optional.empty()));
    routes.get("/accounts/:id/data", this::data);
    routes.get("/accounts/:id/erase", request -> page(request, "erase", 200, Optional.empty()));
    routes.post("/accounts/:id/erase", this::erase);
  }

  private Future<View> page(PageRequest request, String template, int status, Optional<Told> told) {
    String id = request.path("id");
    Future<Found<Flag>> found = flags.ofPatron(request.caller(), id);
    Future<Found<Left>> left =
        Gateway.orElse(
            lefts.list(request.caller(), Optional.of(Cql.is("patronId", id)), 0, LEFTS),
            new Found<>(List.of(), 0));
    return Future.all(found, left)
        .compose(both -> directory.users(request.caller(), ids(id, left.result().items())))
        .map(
            names ->
                new View.Html(
                    status,
                    "patrons/account/" + template,
                    new Account(id, found.result().items(), left.result().items(), names, told)));
  }

  private static List<String> ids(String patron, List<Left> lefts) {
    return Stream.concat(Stream.of(patron), lefts.stream().flatMap(one -> one.actor().stream()))
        .toList();
  }

  private Future<View> data(PageRequest request) {
    String id = request.path("id");
    return gateway
        .download(request.caller(), Url.of(DATA, id).toString())
        .map(file -> new View.Download(file, "patron-" + id + ".json"));
  }

  private Future<View> erase(PageRequest request) {
    String id = request.path("id");
    return gateway
        .delete(request.caller(), Url.of(DATA, id).toString())
        .map(gone -> View.redirect(PatronLinks.patron(id).with("done", "erased")))
        .recover(
            cause ->
                cause instanceof GatewayFailure failure && failure.kind() == Kind.CONFLICT
                    ? page(
                        request,
                        "erase",
                        failure.kind().status(),
                        Optional.of(Told.of(request.texts().text("patrons.account.left-in-folio"))))
                    : Future.failedFuture(cause));
  }
}
