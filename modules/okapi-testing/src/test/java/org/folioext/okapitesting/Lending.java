package org.folioext.okapitesting;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.UUID;
import org.folioext.okapitesting.neighbours.AutomatedBlocksNeighbour;
import org.folioext.okapitesting.neighbours.CirculationNeighbour;
import org.folioext.okapitesting.neighbours.CirculationNeighbour.Around;
import org.folioext.okapitesting.neighbours.StorageNeighbour;
import org.folioext.okapitesting.neighbours.UsersNeighbour;

/**
 * A library of the tenant lib1 that lends: made-up loans, as they were when exchanges were
 * recorded.
 */
record Lending(CirculationNeighbour circulation, Around around) {
  private static final String TENANT = "lib1";
  private static final String POLICY = "000000c3-0000-4000-8000-0000000000";
  private static final String LOANS = "/loan-storage/loans";
  private static final String HOLDINGS = "000000c6-0000-4000-8000-000000000001";
  private static final String INSTANCE = "000000c5-0000-4000-8000-000000000001";
  private static final String LOCATION = "fcd64ce1-6995-48f0-840e-89ffa2288371";
  private static final String BOOK = "1a54b431-2e4f-452d-9cae-9cee66c9a892";
  private static final String BLOCK = "000000d1-0000-4000-8000-000000000001";

  static Lending start(Vertx vertx, Clock clock) {
    Around around =
        new Around(
            Await.of(StorageNeighbour.circulationStorage(vertx)),
            Await.of(StorageNeighbour.inventory(vertx)),
            Await.of(StorageNeighbour.feesFines(vertx)),
            Await.of(AutomatedBlocksNeighbour.start(vertx)),
            Await.of(UsersNeighbour.start(vertx, clock)));
    new Replay(vertx).enable(around.users().uri());
    return new Lending(Await.of(CirculationNeighbour.start(vertx, clock, around)), around);
  }

  StorageNeighbour storage() {
    return around.storage();
  }

  AutomatedBlocksNeighbour blocks() {
    return around.blocks();
  }

  /** Of three weeks. */
  void policy(String number, String name, int renewals, String from, boolean withHold) {
    JsonObject period = new JsonObject().put("duration", 3).put("intervalId", "Weeks");
    policy(
        number,
        name,
        new JsonObject()
            .put("renewable", true)
            .put("loansPolicy", new JsonObject().put("profileId", "Rolling").put("period", period))
            .put(
                "renewalsPolicy",
                new JsonObject().put("numberAllowed", renewals).put("renewFromId", from))
            .put(
                "requestManagement",
                new JsonObject()
                    .put("holds", new JsonObject().put("renewItemsWithRequest", withHold))));
  }

  void notRenewable(String number, String name) {
    policy(number, name, new JsonObject().put("renewable", false));
  }

  private void policy(String number, String name, JsonObject policy) {
    storage()
        .put(
            TENANT,
            "/loan-policy-storage/loan-policies",
            policy.put("id", POLICY + number).put("name", name));
  }

  /** The policy has a schedule that ended long ago. */
  void fixed(String number) {
    String schedule = "000000c2-0000-4000-8000-000000000001";
    JsonObject range =
        new JsonObject()
            .put("from", "2020-01-01T00:00:00Z")
            .put("to", "2020-12-31T00:00:00Z")
            .put("due", "2020-12-31T00:00:00Z");
    storage()
        .put(
            TENANT,
            "/fixed-due-date-schedule-storage/fixed-due-date-schedules",
            new JsonObject().put("id", schedule).put("schedules", new JsonArray().add(range)));
    JsonObject policy =
        storage().find(TENANT, "/loan-policy-storage/loan-policies", POLICY + number).orElseThrow();
    policy.getJsonObject("loansPolicy").put("fixedDueDateScheduleId", schedule);
    storage().put(TENANT, "/loan-policy-storage/loan-policies", policy);
  }

  void item(String id, String status) {
    around
        .inventory()
        .put(
            TENANT,
            "/item-storage/items",
            new JsonObject()
                .put("id", id)
                .put("holdingsRecordId", HOLDINGS)
                .put("barcode", "FXI000" + id.substring(id.length() - 2))
                .put("effectiveLocationId", LOCATION)
                .put("materialTypeId", BOOK)
                .put(
                    "status",
                    new JsonObject()
                        .put("name", status)
                        .put("date", "2026-11-22T03:37:13.507+00:00")));
    inventory("/holdings-storage/holdings", HOLDINGS, "instanceId", INSTANCE);
    inventory("/instance-storage/instances", INSTANCE, "title", "The made-up novel");
    inventory("/locations", LOCATION, "name", "Main Library");
    inventory("/material-types", BOOK, "name", "book");
  }

  private void inventory(String path, String id, String field, String value) {
    around.inventory().put(TENANT, path, new JsonObject().put("id", id).put(field, value));
  }

  /** Checked out, due on 13 December 2026. */
  void loan(String item, String user, String policy, int renewals) {
    item(item, "Checked out");
    String made = "2026-11-22T03:37:13.556+00:00";
    JsonObject loan =
        new JsonObject()
            .put("id", UUID.nameUUIDFromBytes(item.getBytes(UTF_8)).toString())
            .put("userId", user)
            .put("itemId", item)
            .put("itemEffectiveLocationIdAtCheckOut", LOCATION)
            .put("status", new JsonObject().put("name", "Open"))
            .put("loanDate", "2026-11-22T03:37:12.427Z")
            .put("dueDate", "2026-12-13T03:37:12.427+00:00")
            .put("action", "checkedout")
            .put("itemStatus", "Checked out")
            .put("loanPolicyId", POLICY + policy)
            .put("checkoutServicePointId", "3a40852d-49fd-4df2-a1f9-6e2641a6e91f")
            .put("patronGroupIdAtCheckout", "000000a1-0000-4000-8000-000000000001")
            .put("overdueFinePolicyId", "cd3f6cac-fa17-4079-9fae-2fb28e521412")
            .put("lostItemPolicyId", "ed892c0e-52e0-4cd9-8133-c0ef07b4a709")
            .put(
                "metadata",
                new JsonObject()
                    .put("createdDate", made)
                    .put("createdByUserId", user)
                    .put("updatedDate", made)
                    .put("updatedByUserId", user));
    storage().put(TENANT, LOANS, renewals == 0 ? loan : loan.put("renewalCount", renewals));
  }

  /** The loan of an item, as it is when the item is back. */
  JsonObject closed(String item) {
    return storage().all(TENANT, LOANS).stream()
        .filter(loan -> item.equals(loan.getString("itemId")))
        .findFirst()
        .orElseThrow()
        .put("status", new JsonObject().put("name", "Closed"));
  }

  void request(String item, String type, String number) {
    storage()
        .put(
            TENANT,
            "/request-storage/requests",
            new JsonObject()
                .put("id", "000000c8-0000-4000-8000-0000000000" + number)
                .put("itemId", item)
                .put("requestType", type)
                .put("status", "Open - Not yet filled"));
  }

  /** One that is active, and one that is not or has expired. */
  void user(String id, boolean active) {
    boolean known = id.endsWith("01");
    JsonObject user =
        new JsonObject()
            .put("id", id)
            .put("active", active)
            .put("barcode", "FX000001")
            .put("personal", new JsonObject().put("firstName", "Anna").put("lastName", "Beispiel"));
    around
        .users()
        .putUser(
            TENANT, known ? user : user.put("expirationDate", "2026-11-01T00:00:00.000+00:00"));
  }

  void block(String user, String reason) {
    around
        .fees()
        .put(
            TENANT,
            "/manualblocks",
            new JsonObject()
                .put("id", BLOCK)
                .put("userId", user)
                .put("desc", reason)
                .put("renewals", true));
  }

  void unblock(String user) {
    around
        .fees()
        .put(TENANT, "/manualblocks", new JsonObject().put("id", BLOCK).put("userId", user));
  }
}
