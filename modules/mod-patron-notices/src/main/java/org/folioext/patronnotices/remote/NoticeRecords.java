package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folioext.okapi.remote.CqlText;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.remote.Listing;

/**
 * The records that a {@link NoticeContext} is made of: users (interface users), loans with their
 * items (circulation). They are personal data. Stateless.
 */
public final class NoticeRecords {

  private static final int MOST = 50;
  private static final Listing USERS = new Listing("/users", "users");
  private static final Listing LOANS = new Listing("/circulation/loans", "loans");

  private final Gateway gateway;

  /** As the gateway of a request shows them. */
  public NoticeRecords(Gateway gateway) {
    this.gateway = gateway;
  }

  /** Users by id; fails with CallFailed, or with NotSeen. */
  public Future<Map<UUID, JsonObject>> users(Collection<UUID> ids) {
    return byId(USERS, ids);
  }

  /**
   * Loans by id; none where the library has no circulation. Fails with CallFailed, or with NotSeen.
   */
  public Future<Map<UUID, JsonObject>> loans(Collection<UUID> ids) {
    return byId(LOANS, ids)
        .recover(
            failure ->
                Gateway.hasNoModule(failure)
                    ? Future.succeededFuture(Map.of())
                    : Future.failedFuture(failure));
  }

  private Future<Map<UUID, JsonObject>> byId(Listing listing, Collection<UUID> ids) {
    List<UUID> all = List.copyOf(ids);
    List<Future<List<JsonObject>>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST) {
      List<UUID> some = all.subList(from, Math.min(all.size(), from + MOST));
      parts.add(listing.all(gateway, CqlText.anyOf("id", some)));
    }
    return Future.all(parts)
        .map(
            done -> {
              Map<UUID, JsonObject> records = new HashMap<>();
              parts.stream()
                  .flatMap(part -> part.result().stream())
                  .forEach(record -> records.put(Given.id(record, "id").orElseThrow(), record));
              return records;
            });
  }
}
