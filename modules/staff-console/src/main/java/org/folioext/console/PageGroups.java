package org.folioext.console;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.folioext.console.catalogue.CatalogueJobs;
import org.folioext.console.catalogue.CataloguePages;
import org.folioext.console.catalogue.CatalogueToday;
import org.folioext.console.catalogue.MarcChecks;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.jobs.JobsPages;
import org.folioext.console.notices.NoticePages;
import org.folioext.console.notices.addresses.AddressesPart;
import org.folioext.console.notices.choices.ChoicesPart;
import org.folioext.console.notices.deeds.DeedsPart;
import org.folioext.console.notices.ledger.LedgerPart;
import org.folioext.console.notices.messages.MessagesPart;
import org.folioext.console.notices.patrons.PatronsPart;
import org.folioext.console.notices.preview.NoticePreviews;
import org.folioext.console.notices.preview.PreviewPart;
import org.folioext.console.notices.renewals.NoticeRenewals;
import org.folioext.console.notices.renewals.RenewalsPart;
import org.folioext.console.notices.rules.NoticeRules;
import org.folioext.console.notices.rules.NoticeRulesPart;
import org.folioext.console.notices.runs.NoticeJobs;
import org.folioext.console.notices.runs.NoticeRuns;
import org.folioext.console.notices.runs.NoticeToday;
import org.folioext.console.notices.runs.RunsPart;
import org.folioext.console.notices.statistics.NoticeStatisticsPart;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.PatronFlags;
import org.folioext.console.patrons.PatronPages;
import org.folioext.console.patrons.account.AccountPart;
import org.folioext.console.patrons.bulk.BulkPart;
import org.folioext.console.patrons.exports.ExportsPart;
import org.folioext.console.patrons.flags.FlagParts;
import org.folioext.console.patrons.held.HeldPart;
import org.folioext.console.patrons.left.LeftPart;
import org.folioext.console.patrons.rules.RulesPart;
import org.folioext.console.patrons.scans.PatronJobs;
import org.folioext.console.patrons.scans.PatronScans;
import org.folioext.console.patrons.scans.PatronToday;
import org.folioext.console.patrons.scans.ScansPart;
import org.folioext.console.patrons.settings.PatronSettings;
import org.folioext.console.patrons.settings.SettingsPart;
import org.folioext.console.patrons.statistics.PatronStatistics;
import org.folioext.console.patrons.statistics.StatisticsPart;
import org.folioext.console.today.TodayPages;
import org.folioext.console.web.PageGroup;

/** The table of all groups of pages, in the order of the header. */
final class PageGroups {

  /** How long a page waits for what it can do without. */
  static final Duration PATIENCE = Duration.ofSeconds(4);

  private PageGroups() {}

  static List<PageGroup> over(Gateway gateway, Clock clock) {
    MarcChecks marcChecks = new MarcChecks(gateway);
    PatronFlags patronFlags = new PatronFlags(gateway);
    PatronSettings settings = new PatronSettings(gateway);
    PatronStatistics statistics = new PatronStatistics(gateway);
    PatronScans scans = new PatronScans(gateway);
    Directory directory = new Directory(gateway, PATIENCE);
    HeldPart held = new HeldPart(gateway);
    NoticeRules noticeRules = new NoticeRules(gateway);
    NoticePreviews previews = new NoticePreviews(gateway);
    NoticeRuns noticeRuns = new NoticeRuns(gateway);
    NoticeRenewals renewals = new NoticeRenewals(gateway);
    return List.of(
        new TodayPages(
            List.of(
                new PatronToday(patronFlags, held, scans, statistics, clock),
                new NoticeToday(noticeRuns, renewals),
                new CatalogueToday(marcChecks))),
        new JobsPages(
            List.of(
                new PatronJobs(gateway, scans, clock),
                new NoticeJobs(gateway, noticeRuns),
                new CatalogueJobs(marcChecks))),
        new CataloguePages(marcChecks),
        new PatronPages(
            List.of(
                new FlagParts(gateway, directory),
                new BulkPart(gateway, directory),
                held,
                new LeftPart(gateway, directory),
                new AccountPart(gateway, directory),
                new ExportsPart(gateway, directory),
                new StatisticsPart(statistics, directory),
                new SettingsPart(gateway, settings, directory),
                new RulesPart(gateway, settings),
                new ScansPart(scans))),
        new NoticePages(
            List.of(
                new NoticeRulesPart(gateway, noticeRules, previews::ofDraft, directory),
                new PreviewPart(previews, noticeRules, directory),
                new PatronsPart(gateway, noticeRules, directory),
                new AddressesPart(gateway),
                new LedgerPart(gateway, noticeRules, directory, clock),
                new MessagesPart(gateway, noticeRules, directory),
                new NoticeStatisticsPart(gateway, noticeRules, directory),
                new RunsPart(gateway, noticeRuns, renewals, noticeRules, directory),
                new RenewalsPart(gateway, renewals, noticeRules, directory, clock),
                new ChoicesPart(gateway, directory),
                new DeedsPart(gateway, noticeRules, directory))));
  }
}
