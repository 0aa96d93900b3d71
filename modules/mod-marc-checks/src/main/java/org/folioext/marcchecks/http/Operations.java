package org.folioext.marcchecks.http;

import static java.util.Map.entry;

import java.util.Map;
import org.folioext.marcchecks.http.run.RunOperations;
import org.folioext.okapi.http.Operation;

/**
 * The one table from the contract's operationIds to what answers them. Plain routes are not in it:
 * checkRecord, createRun, getReport, getRecordsFile, getConfiguration, updateConfiguration.
 */
public record Operations(
    RuleOperations rules,
    ProfileOperations profiles,
    SettingsOperations settings,
    RunOperations runs) {

  /** The table. */
  public Map<String, Operation> table() {
    return Map.ofEntries(
        entry("getRuns", runs::list),
        entry("getRun", runs::get),
        entry("deleteRun", runs::delete),
        entry("cancelRun", runs::cancel),
        entry("getFindings", runs::findings),
        entry("getCounts", runs::counts),
        entry("getRecord", runs::record),
        entry("onTimer", runs::timer),
        entry("getRules", rules::list),
        entry("getRule", rules::get),
        entry("getProfiles", profiles::list),
        entry("createProfile", profiles::create),
        entry("getProfile", profiles::get),
        entry("updateProfile", profiles::update),
        entry("deleteProfile", profiles::delete),
        entry("getSettings", settings::get),
        entry("updateSettings", settings::update));
  }
}
