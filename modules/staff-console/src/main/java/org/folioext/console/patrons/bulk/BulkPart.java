package org.folioext.console.patrons.bulk;

import java.util.List;
import java.util.Map;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.PatronActions;
import org.folioext.console.patrons.PatronFlags;
import org.folioext.console.patrons.PatronPart;
import org.folioext.console.web.PageRoutes;

/** One thing done to many: chosen from the list of flags, driven by a page, kept with results. */
public final class BulkPart implements PatronPart {

  private final NewBulkPages begin;
  private final BulkPages bulks;

  public BulkPart(Gateway gateway, Directory directory) {
    Bulks calls = new Bulks(gateway);
    begin =
        new NewBulkPages(
            calls,
            new Samples(new PatronFlags(gateway), new PatronActions(gateway), directory),
            directory);
    bulks = new BulkPages(calls, directory);
  }

  @Override
  public List<String> bundles() {
    return List.of("patrons-bulk", "patrons-run");
  }

  @Override
  public Map<String, String> takes() {
    return Map.of("patrons/bulk", "patron-flags.bulk.collection.get");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("/bulk", bulks::list);
    routes.get("/bulk/new", begin::form);
    routes.post("/bulk", begin::create);
    routes.get("/bulk/:id", bulks::bulk);
    routes.post("/bulk/:id/next", bulks::next);
  }
}
