package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Listing;
import org.folioext.okapi.remote.NotSeen;

/** A list of another module, read range by range of ids. Stateless. */
record PartListing(Gateway gateway, Listing listing) {

  /**
   * How the range begins.
   *
   * @param filter CQL; empty: all
   * @param read a record; empty where it is nothing to look at
   * @return fails with CallFailed, or with NotSeen where the answer is cut short or out of order
   */
  <T> Future<Part<T>> part(IdRange range, String filter, Function<JsonObject, Optional<T>> read) {
    return listing
        .after(gateway, Optional.of(range.after()), Windowed.all(range.end(), filter), Listing.MOST)
        .map(page -> part(range, page, read));
  }

  private <T> Part<T> part(
      IdRange range, Listing.Page page, Function<JsonObject, Optional<T>> read) {
    if (page.missing() > 0) {
      throw new NotSeen(listing.path(), "was cut short");
    }
    List<T> records = page.records().stream().flatMap(json -> read.apply(json).stream()).toList();
    return page.more()
        ? new Part<>(
            records, new IdRange(range.after(), page.last()), page.last().map(range::behind))
        : new Part<>(records, range, Optional.empty());
  }
}
