package org.folioext.patronflags.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.remote.Listing;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronflags.domain.patron.PatronGroup;

/** Patron groups and departments of the tenant (interface users). Stateless. */
public final class Groups {

  private static final Listing GROUPS = new Listing("/groups", "usergroups");
  private static final Listing DEPARTMENTS = new Listing("/departments", "departments");

  private final Gateway gateway;

  /** Groups as the gateway of a request shows them. */
  public Groups(Gateway gateway) {
    this.gateway = gateway;
  }

  /** All patron groups; fails with CallFailed, or with {@link NotSeen}. */
  public Future<Map<UUID, PatronGroup>> all() {
    return GROUPS
        .all(gateway, "")
        .map(
            groups ->
                groups.stream()
                    .map(Groups::group)
                    .collect(Collectors.toMap(PatronGroup::id, group -> group)));
  }

  private static PatronGroup group(JsonObject json) {
    return new PatronGroup(
        Given.id(json, "id").orElseThrow(),
        Given.text(json, "group").orElse(""),
        Given.integer(json, "expirationOffsetInDays"));
  }

  /** Names of all departments; fails with CallFailed, or with {@link NotSeen}. */
  public Future<Map<UUID, String>> departments() {
    return DEPARTMENTS
        .all(gateway, "")
        .map(
            departments ->
                departments.stream()
                    .collect(
                        Collectors.toMap(
                            json -> Given.id(json, "id").orElseThrow(),
                            json -> Given.text(json, "name").orElse(""))));
  }
}
