package org.folioext.patronflags.http;

import static java.util.Map.entry;

import java.util.Map;
import org.folioext.okapi.http.Operation;

/** The one table from the contract's operationIds to what answers them. */
public record Operations(
    FlagOperations flags,
    StepOperations steps,
    HeldOperations held,
    OutsideOperations outside,
    PatronOperations patrons,
    ScanOperations scans,
    ScheduleOperations schedule,
    SettingsOperations settings,
    RuleOperations rules,
    GroupRuleOperations groupRules,
    PreviewOperations previews,
    HistoryOperations history,
    KeyOperations keys,
    ActionOperations actions,
    BulkOperations bulks,
    ExportOperations exports) {

  /** The table. */
  public Map<String, Operation> table() {
    return Map.ofEntries(
        entry("getFlags", flags::list),
        entry("getFlag", flags::get),
        entry("getEvidence", flags::evidence),
        entry("getFlagsOfPatron", flags::ofPatron),
        entry("getSteps", steps::list),
        entry("confirmFlag", steps.confirm()),
        entry("dismissFlag", steps.dismiss()),
        entry("snoozeFlag", steps.snooze()),
        entry("reopenFlag", steps.reopen()),
        entry("assignFlag", steps.assign()),
        entry("commentFlag", steps.comment()),
        entry("releaseFlag", steps.release()),
        entry("getHeld", held::get),
        entry("releaseHeld", held::release),
        entry("getExports", exports::list),
        entry("raiseOutside", outside::raise),
        entry("liftOutside", outside::lift),
        entry("getPatronData", patrons::data),
        entry("deletePatronData", patrons::erase),
        entry("getSettings", settings::get),
        entry("updateSettings", settings::update),
        entry("getRules", rules::list),
        entry("getRule", rules::get),
        entry("getGroupRules", groupRules::list),
        entry("getGroupRule", groupRules::get),
        entry("createGroupRule", groupRules::create),
        entry("previewGroupRule", previews::count),
        entry("updateGroupRule", groupRules::update),
        entry("deleteGroupRule", groupRules::delete),
        entry("getHistory", history::list),
        entry("rotateKey", keys::rotate),
        entry("createScan", scans::create),
        entry("getScans", scans::list),
        entry("getScan", scans::get),
        entry("cancelScan", scans::cancel),
        entry("purgeGone", scans::purge),
        entry("getSchedule", schedule::get),
        entry("updateSchedule", schedule::update),
        entry("onTimer", scans::timer),
        entry("blockPatron", actions::block),
        entry("notePatron", actions::note),
        entry("deactivatePatron", actions::deactivate),
        entry("extendPatron", actions::expiry),
        entry("getLefts", actions::lefts),
        entry("getLeft", actions::left),
        entry("undoLeft", actions::undo),
        entry("settleLeft", actions::settle),
        entry("cleanUpLefts", actions::cleanUp),
        entry("createBulk", bulks::create),
        entry("getBulks", bulks::list),
        entry("getBulk", bulks::get),
        entry("getBulkResults", bulks::results),
        entry("nextOfBulk", bulks::next));
  }
}
