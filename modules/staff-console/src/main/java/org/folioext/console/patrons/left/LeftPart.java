package org.folioext.console.patrons.left;

import java.util.List;
import java.util.Map;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.PatronPart;
import org.folioext.console.web.PageRoutes;

/** What staff left in FOLIO: seen, taken back, and taken away when the library leaves. */
public final class LeftPart implements PatronPart {

  private final LeftPages lefts;
  private final CleanUpPages cleanUp;

  public LeftPart(Gateway gateway, Directory directory) {
    Lefts calls = new Lefts(gateway);
    lefts = new LeftPages(calls, directory);
    cleanUp = new CleanUpPages(calls);
  }

  @Override
  public List<String> bundles() {
    return List.of("patrons-left");
  }

  @Override
  public Map<String, String> takes() {
    return Map.of(
        "patrons/left",
        "patron-flags.left.collection.get",
        "patrons/left/undo",
        "patron-flags.left.undo.post",
        "patrons/left/settle",
        "patron-flags.left.settle.post",
        "patrons/left/clean-up",
        "patron-flags.left.clean-up.post");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("/left", lefts::list);
    routes.get("/left/clean-up", cleanUp::page);
    routes.post("/left/clean-up", cleanUp::next);
    routes.get("/left/:id", lefts::left);
    routes.post("/left/:id/undo", lefts::undo);
    routes.post("/left/:id/settle", lefts::settle);
  }
}
