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
import org.folioext.console.patrons.Library;
import org.folioext.console.patrons.Patron;
import org.folioext.console.patrons.PatronActions;
import org.folioext.console.patrons.PatronFlags;
import org.folioext.console.patrons.PatronLinks;
import org.folioext.console.patrons.PatronPart;
import org.folioext.console.patrons.Rights;
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
  private final PatronActions actions;
  private final Lefts lefts;
  private final Directory directory;

  public AccountPart(Gateway gateway, Directory directory) {
    this.gateway = gateway;
    flags = new PatronFlags(gateway);
    actions = new PatronActions(gateway);
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
    Future<Rights> rights = Rights.of(gateway, request.caller());
    Future<Library> library = actions.library(request.caller());
    Future<Optional<String>> barcode = directory.barcode(request.caller(), id);
    return Future.all(found, left, rights, library, barcode)
        .compose(all -> directory.users(request.caller(), ids(id, left.result().items())))
        .map(
            names ->
                new View.Html(
                    status,
                    "patrons/account/" + template,
                    new Account(
                        id,
                        found.result().items(),
                        left.result().items(),
                        names,
                        told,
                        request.query("done").filter("erased"::equals).isPresent(),
                        request.number("queries").orElse(0),
                        new Patron(id, barcode.result(), library.result().folio()),
                        rights.result())));
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
        .erase(request.caller(), Url.of(DATA, id).toString())
        .map(
            gone ->
                View.redirect(
                    PatronLinks.patron(id)
                        .with("done", "erased")
                        .with("queries", gone.getInteger("queries", 0))))
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
