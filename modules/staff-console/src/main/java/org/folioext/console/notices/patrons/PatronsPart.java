package org.folioext.console.notices.patrons;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.notices.NoticeLinks;
import org.folioext.console.notices.NoticePart;
import org.folioext.console.notices.rules.NoticeRules;
import org.folioext.console.patrons.Directory;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.PageRoutes;
import org.folioext.console.web.View;

/** One patron: found by barcode, and all that notices have to say of them. */
public final class PatronsPart implements NoticePart {

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final PatronPages pages;
  private final Directory directory;

  public PatronsPart(Gateway gateway, NoticeRules rules, Directory directory) {
    pages = new PatronPages(gateway, new PatronNotices(gateway), rules, directory);
    this.directory = directory;
  }

  @Override
  public List<String> bundles() {
    return List.of("notices-patrons");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("/patrons", request -> Future.succeededFuture(form(200, false)));
    routes.post("/patrons", this::find);
    routes.get("/patrons/:id", pages::show);
    routes.post("/patrons/:id/preference", pages::prefer);
    routes.post("/patrons/:id/suppressions", pages::suppress);
    routes.post("/patrons/:id/suppressions/:entry/lift", pages::lift);
  }

  private static View form(int status, boolean missed) {
    return new View.Html(status, "notices/patrons/find", new FindPatron(missed));
  }

  /** Barcodes are personal: they come in a form, and no address holds them. */
  private Future<View> find(PageRequest request) {
    String who = request.form("who").orElse("");
    Future<Optional<String>> found =
        ID.matcher(who).matches()
            ? Future.succeededFuture(Optional.of(who))
            : directory.known(request.caller(), who);
    return found.map(
        id -> id.map(one -> View.redirect(NoticeLinks.patron(one))).orElse(form(404, true)));
  }
}
