package org.folioext.console.notices.deeds;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;

/** The deeds of the interface patron-notices 1.0. For many threads. */
final class NoticeDeeds {

  private static final Url ALL = new Url("/patron-notices/deeds", Map.of());
  private static final Url TABLE = new Url("/patron-notices/deeds/export", Map.of());

  private final Gateway gateway;

  NoticeDeeds(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * The newest first.
   *
   * @param query CQL; all where there is none
   */
  Future<Found<Deed>> some(Caller caller, Optional<String> query, long offset, int limit) {
    Url url = ALL.with("query", query).with("offset", offset).with("limit", limit);
    return gateway.get(caller, url.toString()).map(json -> Found.of(json, "deeds", Deed::of));
  }

  /** All of them as CSV; that the person took them is recorded. */
  Future<HttpClientResponse> table(Caller caller, Optional<String> query) {
    return gateway.download(caller, TABLE.with("query", query).toString());
  }
}
