package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.okapi.remote.CqlText;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.remote.Listing;
import org.folioext.patronnotices.domain.renew.Queued;

/**
 * Open requests that concern loaned items, for the item or for any of its title (interfaces
 * request-storage, item-storage, holdings-storage). Stateless.
 */
public final class RequestQueues {

  private static final Listing REQUESTS = new Listing("/request-storage/requests", "requests");
  private static final Listing ITEMS = new Listing("/item-storage/items", "items");
  private static final Listing HOLDINGS =
      new Listing("/holdings-storage/holdings", "holdingsRecords");
  private static final String OPEN = " and status==\"Open*\"";

  private RequestQueues() {}

  /**
   * The queue of each item, in its order; an item whose title is not known is absent.
   *
   * @param items at most {@link LoansNow#MOST}
   * @return fails with CallFailed or NotSeen
   */
  public static Future<Map<UUID, List<Queued>>> of(Gateway gateway, Collection<UUID> items) {
    return ids(gateway, ITEMS, items, "holdingsRecordId")
        .compose(
            holdings ->
                ids(gateway, HOLDINGS, new HashSet<>(holdings.values()), "instanceId")
                    .map(titles -> joined(holdings, titles)))
        .compose(titles -> of(gateway, titles));
  }

  private static Future<Map<UUID, List<Queued>>> of(Gateway gateway, Map<UUID, UUID> titles) {
    Set<UUID> instances = new HashSet<>(titles.values());
    if (instances.isEmpty()) {
      return Future.succeededFuture(Map.of());
    }
    return REQUESTS
        .all(gateway, CqlText.anyOf("instanceId", instances) + OPEN)
        .map(
            records ->
                titles.entrySet().stream()
                    .collect(
                        Collectors.toMap(
                            Map.Entry::getKey,
                            one -> queue(records, one.getKey(), one.getValue()))));
  }

  private static List<Queued> queue(List<JsonObject> records, UUID item, UUID title) {
    return records.stream()
        .filter(json -> isFor(json, item) || isHoldOfTitle(json, title))
        .sorted(Comparator.comparingInt(json -> Given.integer(json, "position").orElse(0)))
        .map(
            json ->
                new Queued(
                    Queued.Kind.of(Given.text(json, "requestType").orElse("")), isFor(json, item)))
        .toList();
  }

  private static boolean isFor(JsonObject request, UUID item) {
    return Given.id(request, "itemId").filter(item::equals).isPresent();
  }

  private static boolean isHoldOfTitle(JsonObject request, UUID title) {
    return Given.id(request, "instanceId").filter(title::equals).isPresent()
        && Given.id(request, "itemId").isEmpty()
        && Given.text(request, "requestLevel").filter("Title"::equalsIgnoreCase).isPresent()
        && Given.text(request, "requestType").filter("Hold"::equalsIgnoreCase).isPresent();
  }

  private static Map<UUID, UUID> joined(Map<UUID, UUID> first, Map<UUID, UUID> second) {
    Map<UUID, UUID> joined = new HashMap<>();
    first.forEach(
        (from, over) ->
            Optional.ofNullable(second.get(over)).ifPresent(to -> joined.put(from, to)));
    return joined;
  }

  private static Future<Map<UUID, UUID>> ids(
      Gateway gateway, Listing listing, Collection<UUID> ids, String field) {
    return ids.isEmpty()
        ? Future.succeededFuture(Map.of())
        : listing.all(gateway, CqlText.anyOf("id", ids)).map(records -> ids(records, field));
  }

  private static Map<UUID, UUID> ids(List<JsonObject> records, String field) {
    Map<UUID, UUID> ids = new HashMap<>();
    records.forEach(
        json ->
            Given.id(json, field).ifPresent(id -> ids.put(Given.id(json, "id").orElseThrow(), id)));
    return ids;
  }
}
