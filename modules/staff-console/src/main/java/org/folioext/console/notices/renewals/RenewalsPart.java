package org.folioext.console.notices.renewals;

import java.time.Clock;
import java.util.List;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.notices.NoticePart;
import org.folioext.console.notices.rules.NoticeRules;
import org.folioext.console.patrons.Directory;
import org.folioext.console.web.PageRoutes;

/** Loans that renew themselves: the switch, what waits, what came of it, and what is left out. */
public final class RenewalsPart implements NoticePart {

  private final RenewalPages pages;
  private final ComparisonPages comparison;
  private final ExclusionPages exclusions;
  private final AutoRenewalPages turning;
  private final HeldRenewalPages held;

  public RenewalsPart(
      Gateway gateway,
      NoticeRenewals renewals,
      NoticeRules rules,
      Directory directory,
      Clock clock) {
    Items items = new Items(gateway);
    RenewalNames names = new RenewalNames(rules, directory, items);
    pages = new RenewalPages(renewals, names);
    comparison = new ComparisonPages(renewals, clock);
    exclusions = new ExclusionPages(gateway, renewals, directory, items);
    turning = new AutoRenewalPages(gateway, renewals, directory);
    held = new HeldRenewalPages(gateway, renewals, names);
  }

  @Override
  public List<String> bundles() {
    return List.of("notices-renewals");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("/renewals", pages::list);
    routes.get("/renewals/one/:id", pages::show);
    routes.get("/renewals/comparison", comparison::show);
    routes.get("/renewals/exclusions", exclusions::show);
    routes.post("/renewals/exclusions", exclusions::add);
    routes.post("/renewals/exclusions/:kind/:id/remove", exclusions::remove);
    routes.get("/renewals/switch", turning::show);
    routes.post("/renewals/switch", turning::turn);
    routes.get("/renewals/held/:run/:rule", held::show);
    routes.post("/renewals/held/:run/:rule/confirm", held::letGo);
    routes.post("/renewals/held/:run/:rule/cancel", held::drop);
  }
}
