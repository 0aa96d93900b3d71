package org.folioext.patronflags.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import org.folioext.okapi.remote.NotSeen;

/** Open loans, requests, fees and proxies of patrons. Stateless. */
public final class Business {

  private final Gateway gateway;

  /** Business as the gateway of a request shows it. */
  public Business(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * One thing to settle.
   *
   * @param owed what remains of a fee; 0 of all else
   */
  public record Item(UUID id, BigDecimal owed) {}

  /**
   * What is open of a kind.
   *
   * @param patrons 1 to {@link Users#IDS}
   * @param now by which proxies are over
   * @return by patron, those with none left out; empty where the tenant has no such module. Fails
   *     with CallFailed, or with {@link NotSeen} where the answer may be cut short.
   */
  public Future<Map<UUID, List<Item>>> open(
      BusinessKind kind, Collection<UUID> patrons, Instant now) {
    String of = CqlText.anyOf(kind.owner(), patrons);
    String filter = kind.open().isEmpty() ? of : of + " and " + kind.open();
    return kind.listing()
        .all(gateway, filter)
        .map(records -> byPatron(kind, records, now))
        .recover(failure -> noneWithoutModule(failure, Map.of()));
  }

  private static Map<UUID, List<Item>> byPatron(
      BusinessKind kind, List<JsonObject> records, Instant now) {
    Map<UUID, List<Item>> items = new HashMap<>();
    for (JsonObject record : records) {
      if (kind != BusinessKind.PROXIES || ProxyState.isActive(record, now)) {
        Given.id(record, kind.owner())
            .ifPresent(
                patron -> items.computeIfAbsent(patron, p -> new ArrayList<>()).add(item(record)));
      }
    }
    return items;
  }

  private static Item item(JsonObject record) {
    BigDecimal owed =
        record.getValue("remaining") instanceof Number amount
            ? new BigDecimal(amount.toString())
            : BigDecimal.ZERO;
    return new Item(Given.id(record, "id").orElseThrow(), owed);
  }

  /**
   * Patrons of whom something of a kind was changed.
   *
   * @param last the id behind which the next page begins; empty where this is the last one
   */
  public record Touched(Set<UUID> patrons, Optional<UUID> last) {
    public Touched {
      patrons = Set.copyOf(patrons);
    }
  }

  /**
   * A page of what was changed of a kind, open or not.
   *
   * @param after id of the last record of the page before; empty: from the first
   * @return fails with CallFailed, or with {@link NotSeen} where the answer may be cut short
   */
  public Future<Touched> touched(BusinessKind kind, Optional<UUID> after, Instant since) {
    String filter = "metadata.updatedDate > " + CqlText.date(since);
    return kind.listing()
        .after(gateway, after, filter, Listing.MOST)
        .map(page -> touched(kind, page))
        .recover(failure -> noneWithoutModule(failure, new Touched(Set.of(), Optional.empty())));
  }

  private static Touched touched(BusinessKind kind, Listing.Page page) {
    if (page.missing() > 0) {
      throw new NotSeen(kind.listing().path(), "was cut short");
    }
    Set<UUID> patrons =
        page.records().stream()
            .flatMap(record -> Given.id(record, kind.owner()).stream())
            .collect(Collectors.toSet());
    return new Touched(patrons, page.more() ? page.last() : Optional.empty());
  }

  private static <T> Future<T> noneWithoutModule(Throwable failure, T none) {
    return Gateway.hasNoModule(failure)
        ? Future.succeededFuture(none)
        : Future.failedFuture(failure);
  }
}
