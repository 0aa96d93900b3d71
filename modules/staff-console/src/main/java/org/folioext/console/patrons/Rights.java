package org.folioext.console.patrons;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.gateway.Url;

/**
 * What a person may do, so that pages can say beforehand what they may not.
 *
 * @param known their permissions, all sets unfolded; empty where FOLIO does not tell: then
 *     everything is offered, and what is not allowed is refused when it is tried
 */
public record Rights(Optional<Set<String>> known) {

  /** Nothing is known. */
  public static final Rights UNKNOWN = new Rights(Optional.empty());

  /** Whether it may be offered. */
  public boolean allow(String permission) {
    return known.map(all -> all.contains(permission)).orElse(true);
  }

  /** The rights of a person, by FOLIO's interface users-bl, which anyone may ask of themselves. */
  public static Future<Rights> of(Gateway gateway, Caller caller) {
    Url self = new Url("/bl-users/_self", Map.of()).with("expandPermissions", "true");
    return gateway
        .get(caller, self.toString())
        .map(Rights::read)
        .recover(
            cause ->
                cause instanceof GatewayFailure failure && failure.kind() == Kind.SIGNED_OUT
                    ? Future.failedFuture(cause)
                    : Future.succeededFuture(UNKNOWN));
  }

  private static Rights read(JsonObject self) {
    return new Rights(
        Optional.ofNullable(self.getJsonObject("permissions"))
            .map(one -> one.getJsonArray("permissions"))
            .map(Rights::names));
  }

  private static Set<String> names(JsonArray permissions) {
    return permissions.stream()
        .map(one -> one instanceof JsonObject set ? set.getString("permissionName") : one)
        .map(String::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
