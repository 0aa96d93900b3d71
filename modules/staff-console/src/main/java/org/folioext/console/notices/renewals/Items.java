package org.folioext.console.notices.renewals;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Cql;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.gateway.Url;

/**
 * Items by FOLIO's interface item-storage, under the person's own token. What the person may not
 * see, or FOLIO does not tell, is as if it were not there. For many threads.
 */
final class Items {

  private static final String BARCODE = "barcode";

  private final Gateway gateway;

  Items(Gateway gateway) {
    this.gateway = gateway;
  }

  /** Barcodes by id; items without one are left out. */
  Future<Map<String, String>> barcodes(Caller caller, Collection<String> ids) {
    return ids.isEmpty()
        ? Future.succeededFuture(Map.of())
        : found(caller, Cql.isOneOf("id", ids), ids.size())
            .map(
                items ->
                    items.stream()
                        .filter(item -> item.containsKey(BARCODE))
                        .collect(
                            Collectors.toMap(
                                item -> item.getString("id"),
                                item -> item.getString(BARCODE),
                                (one, same) -> one)));
  }

  /** The id of the one item that has a barcode; empty where it is not one alone. */
  Future<Optional<String>> with(Caller caller, String barcode) {
    return found(caller, Cql.is(BARCODE, barcode), 2)
        .map(
            items ->
                Optional.of(items)
                    .filter(all -> all.size() == 1)
                    .map(all -> all.get(0).getString("id")));
  }

  private Future<List<JsonObject>> found(Caller caller, String query, int limit) {
    Url url = new Url("/item-storage/items", Map.of()).with("query", query).with("limit", limit);
    return gateway
        .get(caller, url.toString())
        .map(json -> Found.of(json, "items", one -> one).items())
        .recover(
            cause ->
                cause instanceof GatewayFailure failure && failure.kind() != Kind.SIGNED_OUT
                    ? Future.succeededFuture(List.of())
                    : Future.failedFuture(cause));
  }
}
