package org.folioext.console.patrons.exports;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.PatronPart;
import org.folioext.console.patrons.exports.Exports.Export;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.PageRoutes;
import org.folioext.console.web.Paging;
import org.folioext.console.web.View;

/** Who took which flags away as a table. */
public final class ExportsPart implements PatronPart {

  private static final Url HERE = new Url("/patrons/exports", Map.of());
  private static final int EXPORTS = 25;

  private final Gateway gateway;
  private final Directory directory;

  public ExportsPart(Gateway gateway, Directory directory) {
    this.gateway = gateway;
    this.directory = directory;
  }

  @Override
  public List<String> bundles() {
    return List.of("patrons-exports");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("/exports", this::list);
  }

  private Future<View> list(PageRequest request) {
    int page = Paging.asked(request);
    Url url =
        new Url("/patron-flags/exports", Map.of())
            .with("offset", Paging.offset(page, EXPORTS))
            .with("limit", EXPORTS);
    return gateway
        .get(request.caller(), url.toString())
        .map(json -> Found.of(json, "exports", ExportsPart::read))
        .compose(
            found ->
                directory
                    .users(request.caller(), found.items().stream().map(Export::user).toList())
                    .map(names -> view(found, names, page)));
  }

  private static View view(Found<Export> found, Map<String, String> names, int page) {
    Paging paging = new Paging(HERE, page, EXPORTS, found.total());
    return View.html("patrons/exports/exports", new Exports(found.items(), names, paging));
  }

  private static Export read(JsonObject json) {
    return new Export(
        json.getString("date"),
        json.getString("userId"),
        Optional.ofNullable(json.getString("query")),
        json.getLong("rows"));
  }
}
