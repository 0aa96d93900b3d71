package org.folioext.console.notices.ledger;

import java.time.Clock;
import java.util.List;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.notices.NoticePart;
import org.folioext.console.notices.rules.NoticeRules;
import org.folioext.console.patrons.Directory;
import org.folioext.console.web.PageRoutes;

/** All that is kept of a patron: read, taken away, forgotten. */
public final class LedgerPart implements NoticePart {

  private final LedgerPage ledger;
  private final ErasePages erase;

  public LedgerPart(Gateway gateway, NoticeRules rules, Directory directory, Clock clock) {
    KeptOfPatron kept = new KeptOfPatron(gateway);
    ledger = new LedgerPage(kept, rules, directory, clock);
    erase = new ErasePages(gateway, kept, directory);
  }

  @Override
  public List<String> bundles() {
    return List.of("notices-ledger");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("/patrons/:id/ledger", ledger::show);
    routes.get("/patrons/:id/export", ledger::export);
    routes.get("/patrons/:id/erase", erase::ask);
    routes.post("/patrons/:id/erase", erase::erase);
  }
}
