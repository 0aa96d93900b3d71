package org.folioext.console.catalogue;

import java.util.Optional;
import org.folioext.console.web.PageGroup;
import org.folioext.console.web.PageRoutes;

/** The pages over mod-marc-checks: files that are checked, what was found, rules, profiles. */
public final class CataloguePages implements PageGroup {

  private final RunPages runs;
  private final RecordPages records;
  private final FilePages files;
  private final RulePages rules;

  public CataloguePages(MarcChecks marcChecks) {
    runs = new RunPages(marcChecks);
    records = new RecordPages(marcChecks);
    files = new FilePages(marcChecks);
    rules = new RulePages(marcChecks);
  }

  @Override
  public String id() {
    return "catalogue";
  }

  @Override
  public Optional<String> module() {
    return Optional.of("/marc-checks/profiles?limit=0");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("", runs::list);
    routes.get("/rows", runs::rows);
    routes.get("/runs/:id", runs::run);
    routes.get("/runs/:id/progress", runs::progress);
    routes.post("/runs/:id/cancel", runs::cancel);
    routes.get("/runs/:id/delete", runs::askToDelete);
    routes.post("/runs/:id/delete", runs::delete);
    routes.get("/runs/:id/records/:ordinal", records::record);
    routes.get("/upload", files::form);
    routes.upload("/upload", files::upload);
    routes.get("/runs/:id/report", files::report);
    routes.get("/runs/:id/records-file", files::recordsFile);
    routes.get("/rules", rules::list);
    routes.get("/rules/:id", rules::rule);
    routes.get("/profiles", rules::profiles);
    routes.get("/profiles/:id", rules::profile);
  }
}
