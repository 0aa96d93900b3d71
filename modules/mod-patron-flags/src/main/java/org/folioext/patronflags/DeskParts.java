package org.folioext.patronflags;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.folioext.okapi.http.Routes;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapi.seal.Seal;
import org.folioext.okapi.seal.TenantKeys;
import org.folioext.okapi.text.Texts;
import org.folioext.patronflags.app.Assignees;
import org.folioext.patronflags.app.ExportService;
import org.folioext.patronflags.app.FlagService;
import org.folioext.patronflags.app.GroupRules;
import org.folioext.patronflags.app.HeldDesk;
import org.folioext.patronflags.app.OutsideDesk;
import org.folioext.patronflags.app.PatronDesk;
import org.folioext.patronflags.app.PurgeDesk;
import org.folioext.patronflags.app.RulePreview;
import org.folioext.patronflags.app.RuleShelf;
import org.folioext.patronflags.app.ScheduleDesk;
import org.folioext.patronflags.app.StaffDesk;
import org.folioext.patronflags.app.StatisticsService;
import org.folioext.patronflags.app.TenantConfiguration;
import org.folioext.patronflags.app.TenantSettings;
import org.folioext.patronflags.app.action.ActionParts;
import org.folioext.patronflags.app.action.BulkWalk;
import org.folioext.patronflags.app.action.Desks;
import org.folioext.patronflags.app.key.KeyChange;
import org.folioext.patronflags.app.scan.Bases;
import org.folioext.patronflags.app.scan.RuleCounter;
import org.folioext.patronflags.app.scan.ScanService;
import org.folioext.patronflags.http.ActionOperations;
import org.folioext.patronflags.http.BulkOperations;
import org.folioext.patronflags.http.ConfigurationRoutes;
import org.folioext.patronflags.http.ExportOperations;
import org.folioext.patronflags.http.ExportRoute;
import org.folioext.patronflags.http.FlagOperations;
import org.folioext.patronflags.http.GroupRuleOperations;
import org.folioext.patronflags.http.HeldOperations;
import org.folioext.patronflags.http.HistoryOperations;
import org.folioext.patronflags.http.KeyOperations;
import org.folioext.patronflags.http.Operations;
import org.folioext.patronflags.http.OutsideOperations;
import org.folioext.patronflags.http.PatronOperations;
import org.folioext.patronflags.http.PreviewOperations;
import org.folioext.patronflags.http.Problems;
import org.folioext.patronflags.http.RuleOperations;
import org.folioext.patronflags.http.ScanOperations;
import org.folioext.patronflags.http.ScheduleOperations;
import org.folioext.patronflags.http.SettingsOperations;
import org.folioext.patronflags.http.StatisticsRoute;
import org.folioext.patronflags.http.StepOperations;
import org.folioext.patronflags.storage.ChoiceStore;
import org.folioext.patronflags.storage.SettingsStore;
import org.folioext.patronflags.storage.flag.Exports;
import org.folioext.patronflags.storage.flag.Flags;
import org.folioext.patronflags.storage.flag.HeldFlags;
import org.folioext.patronflags.storage.flag.KeyRotation;
import org.folioext.patronflags.storage.flag.OutsideFlags;
import org.folioext.patronflags.storage.flag.PatronData;
import org.folioext.patronflags.storage.flag.StaffSteps;
import org.folioext.patronflags.storage.flag.Statistics;
import org.folioext.patronflags.storage.left.BulkReads;
import org.folioext.patronflags.storage.left.BulkSteps;
import org.folioext.patronflags.storage.left.Bulks;
import org.folioext.patronflags.storage.left.Lefts;
import org.folioext.patronflags.storage.scan.GonePatrons;

/** What one instance answers people with, put together. Thread-safe. */
record DeskParts(
    Vertx vertx,
    Database database,
    Bases bases,
    Gateways gateways,
    Seal seal,
    TenantKeys keys,
    Clock clock,
    RuleCounter.Bounds bounds,
    Texts texts) {

  /** What answers the operations of the contract. */
  Operations operations(ScanService scans, Problems problems) {
    FlagService flags = new FlagService(new Flags(database), new ChoiceStore(database));
    StaffDesk desk = new StaffDesk(new StaffSteps(database), bases, new Assignees(bases), clock);
    ChoiceStore choices = new ChoiceStore(database);
    ActionParts actions = actions(flags);
    return new Operations(
        new FlagOperations(flags, texts),
        new StepOperations(flags, desk, texts),
        new HeldOperations(new HeldDesk(new HeldFlags(database), bases, clock)),
        new OutsideOperations(
            new OutsideDesk(new OutsideFlags(database), seal, bases, UUID::randomUUID, clock)),
        new PatronOperations(new PatronDesk(new PatronData(database), new Lefts(database)), texts),
        new ScanOperations(scans, new PurgeDesk(new GonePatrons(database), bases, clock)),
        new ScheduleOperations(new ScheduleDesk(new SettingsStore(database), keys, clock)),
        new SettingsOperations(new TenantSettings(new SettingsStore(database), clock), texts),
        new RuleOperations(new RuleShelf(choices), texts),
        new GroupRuleOperations(new GroupRules(choices, UUID::randomUUID, clock), texts),
        new PreviewOperations(new RulePreview(new RuleCounter(bases, bounds, clock)), texts),
        new HistoryOperations(configuration()),
        new KeyOperations(new KeyChange(keys, new KeyRotation(database), seal, clock)),
        new ActionOperations(actions.actions(), actions.lefts(), problems),
        new BulkOperations(actions.bulks(), problems),
        new ExportOperations(exports()));
  }

  private ExportService exports() {
    return new ExportService(new Exports(database), UUID::randomUUID, clock);
  }

  private ActionParts actions(FlagService flags) {
    Desks desks = new Desks(bases::settings, gateways);
    return ActionParts.of(
        desks,
        flags,
        new Lefts(database),
        new Bulks(database),
        new BulkReads(database),
        new BulkWalk(new BulkSteps(database), bases, new Assignees(bases), texts, clock),
        UUID::randomUUID,
        clock);
  }

  /** What answers beside them. */
  List<Routes> plain() {
    return List.of(
        new ExportRoute(exports()),
        new StatisticsRoute(new StatisticsService(new Statistics(database), bases, clock)),
        new ConfigurationRoutes(configuration(), texts));
  }

  private TenantConfiguration configuration() {
    return new TenantConfiguration(vertx, new ChoiceStore(database), UUID::randomUUID, clock);
  }
}
