package org.folioext.console.patrons.flags;

import java.util.List;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.PatronActions;
import org.folioext.console.patrons.PatronFlags;
import org.folioext.console.patrons.PatronPart;
import org.folioext.console.web.PageRoutes;

/** Flags: the list, one of them, what is decided on it, and what is done about it in FOLIO. */
public final class FlagParts implements PatronPart {

  private final ListPages list;
  private final FlagPages flag;
  private final StepPages steps;
  private final ActPages acts;

  public FlagParts(Gateway gateway, Directory directory) {
    PatronFlags flags = new PatronFlags(gateway);
    PatronActions actions = new PatronActions(gateway);
    list = new ListPages(flags, directory);
    flag = new FlagPages(gateway, flags, actions, directory);
    steps = new StepPages(flags, directory, flag);
    acts = new ActPages(actions, new Acting(flags, actions, directory));
  }

  @Override
  public List<String> bundles() {
    return List.of("patrons-flags");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("/flags", list::list);
    routes.get("/flags/table", list::table);
    routes.get("/flags/:id", flag::flag);
    routes.post("/flags/:id/steps/:step", steps::take);
    routes.get("/flags/:id/act/:effect", acts::begin);
    routes.post("/flags/:id/act/:effect/preview", acts::preview);
    routes.post("/flags/:id/act/:effect", acts::act);
    routes.get("/flags/:id/left/:left/undo", acts::beginUndo);
    routes.post("/flags/:id/left/:left/undo", acts::undo);
    routes.post("/flags/:id/left/:left/settle", acts::settle);
  }
}
