package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** An item as mod-circulation shows it beside a loan. */
record ShownItem(StorageNeighbour inventory, String tenant) {

  JsonObject of(JsonObject item) {
    Optional<JsonObject> holdings =
        found(StorageNeighbour.HOLDINGS, item.getString("holdingsRecordId"));
    Optional<JsonObject> instance =
        holdings.flatMap(one -> found(StorageNeighbour.INSTANCES, one.getString("instanceId")));
    return new JsonObject()
        .put("id", item.getString("id"))
        .put("holdingsRecordId", item.getString("holdingsRecordId"))
        .put("instanceId", holdings.map(one -> one.getString("instanceId")).orElse(null))
        .put("title", instance.map(one -> one.getString("title")).orElse(null))
        .put("barcode", item.getString("barcode"))
        .put("callNumberComponents", new JsonObject())
        .put("status", item.getJsonObject("status"))
        .put("location", named(StorageNeighbour.LOCATIONS, item.getString("effectiveLocationId")))
        .put(
            "materialType",
            named(StorageNeighbour.MATERIAL_TYPES, item.getString("materialTypeId")));
  }

  private JsonObject named(String path, String id) {
    return RenewalsApi.named(found(path, id).map(one -> one.getString("name")).orElse(null));
  }

  private Optional<JsonObject> found(String path, String id) {
    return id == null ? Optional.empty() : inventory.find(tenant, path, id);
  }
}
