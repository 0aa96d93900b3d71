package org.folioext.console.notices.statistics;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import java.util.List;
import java.util.Map;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;
import org.folioext.console.notices.Days;

/** The statistics of the interface patron-notices 1.0. For many threads. */
final class NoticeStatistics {

  private final Gateway gateway;

  NoticeStatistics(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * Counts by key, in its order.
   *
   * @param by one of {@link StatisticsView#GROUPINGS}
   */
  Future<List<Counted>> counts(Caller caller, String by, Days days) {
    return gateway
        .get(caller, url(by, days).toString())
        .map(json -> Found.of(json, "statistics", Counted::of).items());
  }

  /** The same as CSV. */
  Future<HttpClientResponse> table(Caller caller, String by, Days days) {
    return gateway.download(caller, url(by, days).with("format", "csv").toString());
  }

  private static Url url(String by, Days days) {
    return days.on(new Url("/patron-notices/statistics", Map.of()).with("by", by));
  }
}
