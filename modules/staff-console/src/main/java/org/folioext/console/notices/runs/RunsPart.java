package org.folioext.console.notices.runs;

import java.util.List;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.notices.NoticePart;
import org.folioext.console.notices.renewals.NoticeRenewals;
import org.folioext.console.notices.rules.NoticeRules;
import org.folioext.console.patrons.Directory;
import org.folioext.console.web.PageRoutes;

/** Runs, what waits for a person, and the switch of sending. */
public final class RunsPart implements NoticePart {

  private final RunPages pages;
  private final HeldPages held;
  private final SendingPages sending;

  public RunsPart(
      Gateway gateway,
      NoticeRuns runs,
      NoticeRenewals renewals,
      NoticeRules rules,
      Directory directory) {
    pages = new RunPages(gateway, runs, renewals, rules);
    held = new HeldPages(gateway, runs, rules, directory);
    sending = new SendingPages(gateway, runs, directory);
  }

  @Override
  public List<String> bundles() {
    return List.of("notices-runs");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("/runs", pages::list);
    routes.post("/runs", pages::ask);
    routes.get("/runs/:id", pages::show);
    routes.post("/runs/:id/cancel", pages::cancel);
    routes.get("/held/:run/:rule", held::show);
    routes.post("/held/:run/:rule/confirm", held::letGo);
    routes.post("/held/:run/:rule/cancel", held::drop);
    routes.get("/sending", sending::show);
    routes.post("/sending", sending::turn);
    routes.post("/sending/confirm", sending::confirm);
  }
}
