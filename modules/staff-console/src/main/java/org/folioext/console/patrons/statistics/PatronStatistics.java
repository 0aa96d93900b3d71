package org.folioext.console.patrons.statistics;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;

/** The statistics of the interface patron-flags 1.0. For many threads. */
public final class PatronStatistics {

  /** What can be counted by. */
  static final List<String> GROUPINGS = List.of("kind", "group", "week", "month");

  private final Gateway gateway;

  public PatronStatistics(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * Counts by key, in its order.
   *
   * @param by kind, group, week or month
   * @param from the first day; a year ago where it is not said
   * @param to the last day; today where it is not said
   */
  public Future<List<Counted>> counts(
      Caller caller, String by, Optional<LocalDate> from, Optional<LocalDate> to) {
    return gateway
        .get(caller, url(by, from, to).toString())
        .map(json -> Found.of(json, "statistics", Counted::of).items());
  }

  /** The same as a table: CSV. */
  Future<HttpClientResponse> table(
      Caller caller, String by, Optional<LocalDate> from, Optional<LocalDate> to) {
    return gateway.download(caller, url(by, from, to).with("format", "csv").toString());
  }

  private static Url url(String by, Optional<LocalDate> from, Optional<LocalDate> to) {
    return new Url("/patron-flags/statistics", Map.of())
        .with("by", by)
        .with("from", from.map(LocalDate::toString))
        .with("to", to.map(LocalDate::toString));
  }
}
