package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folioext.okapi.remote.CqlText;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.remote.Listing;

/** Types of items (interface item-storage). Stateless. */
public final class ItemTypes {
  private static final Listing ITEMS = new Listing("/item-storage/items", "items");

  private final Gateway gateway;

  /** Items as the gateway of a request shows them. */
  public ItemTypes(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * The types of some items, at most {@link Patrons#IDS}; an item that is not there is absent, and
   * so are all without the module.
   *
   * @return fails with CallFailed or NotSeen
   */
  public Future<Map<UUID, UUID>> of(Collection<UUID> items) {
    return ITEMS
        .all(gateway, CqlText.anyOf("id", items))
        .recover(failure -> Absent.or(failure, List.of()))
        .map(ItemTypes::types);
  }

  private static Map<UUID, UUID> types(List<JsonObject> items) {
    Map<UUID, UUID> types = new HashMap<>();
    for (JsonObject item : items) {
      Given.id(item, "materialTypeId")
          .ifPresent(type -> types.put(Given.id(item, "id").orElseThrow(), type));
    }
    return types;
  }
}
