package org.folioext.console.patrons.flags;

import java.util.List;
import org.folioext.console.patrons.PatronFlags;
import org.folioext.console.patrons.PatronPart;
import org.folioext.console.web.PageRoutes;

/** Flags: the list, one of them, and what is done with it. */
public final class FlagParts implements PatronPart {

  private final ListPages list;

  public FlagParts(PatronFlags flags) {
    list = new ListPages(flags);
  }

  @Override
  public List<String> bundles() {
    return List.of("patrons-flags");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("/flags", list::list);
  }
}
