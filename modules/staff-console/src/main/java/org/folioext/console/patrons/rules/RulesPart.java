package org.folioext.console.patrons.rules;

import java.util.List;
import java.util.Map;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.patrons.PatronPart;
import org.folioext.console.patrons.settings.PatronSettings;
import org.folioext.console.web.PageRoutes;

/** Rules: those built in are read, the library's own are written. */
public final class RulesPart implements PatronPart {

  private final RulePages pages;
  private final EditorPages editor;

  public RulesPart(Gateway gateway, PatronSettings settings) {
    PatronRules rules = new PatronRules(gateway);
    pages = new RulePages(rules);
    editor = new EditorPages(rules, settings);
  }

  @Override
  public List<String> bundles() {
    return List.of("patrons-rules");
  }

  @Override
  public Map<String, String> takes() {
    return Map.of(
        "patrons/rules",
        "patron-flags.rules.collection.get",
        "patrons/rules/write",
        "patron-flags.group-rules.item.post",
        "patrons/rules/change",
        "patron-flags.group-rules.item.put",
        "patrons/rules/count",
        "patron-flags.group-rules.preview.post",
        "patrons/rules/remove",
        "patron-flags.group-rules.item.delete");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("/rules", pages::list);
    routes.get("/rules/built-in/:id", pages::builtIn);
    routes.get("/rules/new", editor::begin);
    routes.post("/rules/new", editor::create);
    routes.get("/rules/own/:id", editor::open);
    routes.post("/rules/own/:id", editor::change);
    routes.get("/rules/own/:id/remove", editor::askToRemove);
    routes.post("/rules/own/:id/remove", editor::remove);
  }
}
