package org.folioext.marcchecks.http;

import static java.util.Map.entry;

import java.util.Map;
import org.folioext.okapi.http.Operation;

/** The one table from the contract's operationIds to what answers them. Stateless. */
public final class Operations {
  private Operations() {}

  /**
   * All operations that are not plain routes.
   *
   */
  public static Map<String, Operation> table(
      RuleOperations rules,
      ProfileOperations profiles,
      SettingsOperations settings) {
    return Map.ofEntries(
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
