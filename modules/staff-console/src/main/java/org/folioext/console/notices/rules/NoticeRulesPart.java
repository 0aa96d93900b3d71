package org.folioext.console.notices.rules;

import java.util.List;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.notices.NoticePart;
import org.folioext.console.patrons.Directory;
import org.folioext.console.web.PageRoutes;

/** Rules: in order, switched, written. */
public final class NoticeRulesPart implements NoticePart {

  /** Bytes of a form with a rule of many conditions: 256 KiB. */
  private static final long LONG = 256 * 1024;

  private final RulePages pages;
  private final SwitchPages switches;
  private final EditorPages editor;
  private final OverlapPages overlaps;

  /**
   * @param drafts asks for a preview of a rule that is not kept, and leads to it
   */
  public NoticeRulesPart(
      Gateway gateway, NoticeRules rules, DraftPreview drafts, Directory directory) {
    pages = new RulePages(gateway, rules);
    switches = new SwitchPages(rules);
    overlaps = new OverlapPages(gateway, rules);
    editor = new EditorPages(gateway, rules, drafts, directory);
  }

  @Override
  public List<String> bundles() {
    return List.of("notices-rules");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("/rules", pages::list);
    routes.post("/rules", pages::move);
    routes.post("/rules/templates", pages::addTemplates);
    routes.get("/rules/new", editor::begin);
    routes.post("/rules/new", LONG, editor::create);
    routes.get("/rules/one/:id", editor::open);
    routes.post("/rules/one/:id", LONG, editor::change);
    routes.get("/rules/one/:id/switch", switches::ask);
    routes.post("/rules/one/:id/switch", switches::turn);
    routes.post("/rules/one/:id/overlap", overlaps::confirm);
    routes.get("/rules/one/:id/remove", switches::askToRemove);
    routes.post("/rules/one/:id/remove", switches::remove);
  }
}
