package org.folioext.okapi.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A list of another module, read by id: a page is what comes behind the last id of the page before
 * it, so that a list that changes while it is read loses no record that stays. Stateless.
 *
 * @param path without query
 * @param name of the array in an answer
 */
public record Listing(String path, String name) {

  /** Records of a page at most. */
  public static final int MOST = 1000;

  private static final UUID FIRST = new UUID(0, 0);

  /**
   * A page.
   *
   * @param records with ids, in their order
   * @param total how many the answer says there are behind the id; exact below 1,000
   * @param missing how many the answer says there are, and did not bring; 0 where it is whole
   * @param more whether others may come behind it
   */
  public record Page(List<JsonObject> records, long total, long missing, boolean more) {

    /** The id behind which the next page begins. */
    public Optional<UUID> last() {
      return records.isEmpty()
          ? Optional.empty()
          : Optional.of(id(records.get(records.size() - 1)));
    }
  }

  /**
   * The records behind an id.
   *
   * @param after empty: from the first
   * @param filter CQL; empty: all
   * @return fails with CallFailed, or with {@link NotSeen} where the answer is no list in order
   */
  public Future<Page> after(Gateway gateway, Optional<UUID> after, String filter, int limit) {
    UUID from = after.orElse(FIRST);
    String both = filter.isEmpty() ? "" : " and " + filter;
    String query = "id > " + CqlText.term(from.toString()) + both + " sortBy id";
    return gateway
        .get(path + "?limit=" + limit + "&query=" + CqlText.encoded(query))
        .map(answer -> page(answer, from, limit));
  }

  /** All records, page by page; fails with {@link NotSeen} where one is missing. */
  public Future<List<JsonObject>> all(Gateway gateway, String filter) {
    return more(gateway, filter, Optional.empty(), new ArrayList<>());
  }

  private Future<List<JsonObject>> more(
      Gateway gateway, String filter, Optional<UUID> after, List<JsonObject> before) {
    return after(gateway, after, filter, MOST)
        .compose(
            page -> {
              if (page.missing() > 0) {
                return Future.failedFuture(new NotSeen(path, "was cut short"));
              }
              before.addAll(page.records());
              return page.more()
                  ? more(gateway, filter, page.last(), before)
                  : Future.succeededFuture(before);
            });
  }

  /**
   * A total is exact where it is below 1,000, and a guess above: only a short page is held to it.
   */
  private Page page(JsonObject answer, UUID after, int limit) {
    List<JsonObject> records = records(answer);
    String last = after.toString();
    for (JsonObject each : records) {
      String id = id(each).toString();
      if (id.compareTo(last) <= 0) {
        throw new NotSeen(path, "answered out of order");
      }
      last = id;
    }
    boolean full = records.size() >= limit;
    long total = answer.getValue("totalRecords") instanceof Number n ? n.longValue() : 0;
    return new Page(records, total, full ? 0 : Math.max(0, total - records.size()), full);
  }

  private List<JsonObject> records(JsonObject answer) {
    if (!(answer.getValue(name) instanceof JsonArray array)) {
      throw new NotSeen(path, "answered without " + name);
    }
    List<JsonObject> records = new ArrayList<>(array.size());
    for (Object each : array) {
      if (!(each instanceof JsonObject json) || Given.id(json, "id").isEmpty()) {
        throw new NotSeen(path, "answered a record without an id");
      }
      records.add(json);
    }
    return records;
  }

  private static UUID id(JsonObject json) {
    return Given.id(json, "id").orElseThrow();
  }
}
