package org.folioext.console;

import java.util.List;
import org.folioext.console.catalogue.CatalogueJobs;
import org.folioext.console.catalogue.CataloguePages;
import org.folioext.console.catalogue.CatalogueToday;
import org.folioext.console.catalogue.MarcChecks;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.jobs.JobsPages;
import org.folioext.console.patrons.PatronPages;
import org.folioext.console.patrons.flags.FlagParts;
import org.folioext.console.today.TodayPages;
import org.folioext.console.web.PageGroup;

/** The table of all groups of pages, in the order of the header. */
final class PageGroups {

  private PageGroups() {}

  static List<PageGroup> over(Gateway gateway) {
    MarcChecks marcChecks = new MarcChecks(gateway);
    return List.of(
        new TodayPages(List.of(new CatalogueToday(marcChecks))),
        new JobsPages(List.of(new CatalogueJobs(marcChecks))),
        new CataloguePages(marcChecks),
        new PatronPages(List.of(new FlagParts(gateway))));
  }
}
