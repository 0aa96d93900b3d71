package org.folioext.console.notices.preview;

import java.util.List;
import org.folioext.console.notices.NoticePart;
import org.folioext.console.notices.rules.NoticeRules;
import org.folioext.console.patrons.Directory;
import org.folioext.console.web.PageRoutes;

/** Previews: asked for, waited for, read. */
public final class PreviewPart implements NoticePart {

  private final AskPages asking;
  private final PreviewPages pages;

  public PreviewPart(NoticePreviews previews, NoticeRules rules, Directory directory) {
    asking = new AskPages(previews, rules, directory);
    pages = new PreviewPages(previews, rules, directory);
  }

  @Override
  public List<String> bundles() {
    return List.of("notices-preview");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("/preview", asking::form);
    routes.post("/preview", asking::ask);
    routes.get("/preview/one/:id", pages::show);
    routes.get("/preview/one/:id/progress", pages::progress);
    routes.post("/preview/one/:id/cancel", pages::cancel);
    routes.post("/preview/one/:id/samples", pages::samples);
    routes.get("/preview/one/:id/rows.csv", pages::table);
  }
}
