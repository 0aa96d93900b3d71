package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** What one tenant of {@link UsersNeighbour} holds. */
final class Library {
  private static final Map<String, String> ADDRESS_TYPES =
      Map.of(
          "93d3d88d-499b-45d0-9bc7-ac73c3a19880", "Home",
          "1c4b225f-f669-4e9b-afcd-ebc0e273a34e", "Work",
          "b6f4d1c6-0dfa-463c-9534-f49c4f0ae090", "Claim");
  private final Clock clock;
  private final Records users = new Records();
  private final Records groups = new Records();
  private final Records addressTypes = new Records();
  private final Records departments = new Records();
  private final Records proxies = new Records();

  Library(Clock clock) {
    this.clock = clock;
    ADDRESS_TYPES.forEach(
        (id, name) ->
            addressTypes.put(
                new JsonObject()
                    .put("addressType", name)
                    .put("desc", name + " Address")
                    .put("id", id)));
  }

  Records users() {
    return users;
  }

  Records groups() {
    return groups;
  }

  Records addressTypes() {
    return addressTypes;
  }

  Records departments() {
    return departments;
  }

  Records proxies() {
    return proxies;
  }

  /** A town library: four groups, fifty patrons, two of the staff; all of it made up. */
  void loadSample() {
    JsonObject sample = NeighbourServer.resource("library.json");
    for (Object group : sample.getJsonArray("usergroups")) {
      groups.put(stamped((JsonObject) group, Optional.empty(), Optional.empty()));
    }
    for (Object user : sample.getJsonArray("users")) {
      users.put(stamped((JsonObject) user, Optional.empty(), Optional.empty()));
    }
  }

  /** Adds {@code metadata}: who and when; created is kept from the record before. */
  JsonObject stamped(JsonObject json, Optional<JsonObject> before, Optional<String> by) {
    String now = now();
    JsonObject metadata =
        before
            .map(old -> old.getJsonObject("metadata").copy())
            .orElseGet(
                () -> {
                  JsonObject created = new JsonObject().put("createdDate", now);
                  by.ifPresent(id -> created.put("createdByUserId", id));
                  return created;
                });
    metadata.put("updatedDate", now);
    by.ifPresent(id -> metadata.put("updatedByUserId", id));
    return json.put("metadata", metadata);
  }

  String now() {
    return UserRules.TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
  }

  /**
   * What the module's timer does: active users past their end are so no longer, and that is all.
   */
  void expire() {
    Instant now = clock.instant();
    for (JsonObject user : users.all()) {
      String end = user.getString("expirationDate");
      if (end != null && Instant.parse(end.replace("+00:00", "Z")).isBefore(now)) {
        user.put("active", false);
      }
    }
  }
}
