package org.folioext.console.notices.renewals;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.folioext.console.gateway.Url;

/**
 * Loans that are never renewed by the suite.
 *
 * @param kind patron, group, item or item-type
 * @param id of it in FOLIO
 * @param because why; empty of one that is older than reasons
 * @param since RFC 3339
 * @param by id of who said so
 */
public record Exclusion(
    String kind, String id, Optional<String> because, String since, Optional<String> by) {

  /** What may be left out. */
  public static final List<String> KINDS = List.of("patron", "group", "item", "item-type");

  /** Why, as the module knows it. */
  public static final List<String> REASONS =
      List.of("asked-for", "needed", "other-terms", "unsettled", "other");

  static Exclusion of(JsonObject json) {
    return new Exclusion(
        json.getString("kind"),
        json.getString("id"),
        Optional.ofNullable(json.getString("because")),
        json.getString("createdDate"),
        Optional.ofNullable(json.getString("createdByUserId")));
  }

  /** Where a form takes it away. */
  public Url removal() {
    return Url.of("/notices/renewals/exclusions/%s/%s/remove", kind, id);
  }
}
