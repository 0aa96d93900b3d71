package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.folioext.okapi.remote.CqlText;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.remote.Listing;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronnotices.domain.plan.DayWindows;

/** Users of the tenant (interface users). Stateless. */
public final class Patrons {

  /** How many ids one call may name: the longest URL that the modules take is 4,096 bytes. */
  public static final int IDS = 80;

  private static final Listing USERS = new Listing("/users", "users");

  private final Gateway gateway;
  private final ReadAs as;

  /** Users as the gateway of a request shows them. */
  public Patrons(Gateway gateway, ReadAs as) {
    this.gateway = gateway;
    this.as = as;
  }

  /**
   * How a range begins.
   *
   * @param expiring only those whose card may expire on these days; empty: all
   * @return fails with CallFailed or NotSeen
   */
  public Future<Part<FoundPatron>> part(IdRange range, Optional<DayWindows> expiring) {
    return new PartListing(gateway, USERS).part(range, filter(expiring), this::found);
  }

  /** Those of some ids, at most {@value #IDS}, in their order; fails with CallFailed or NotSeen. */
  public Future<List<FoundPatron>> byIds(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Future.succeededFuture(List.of())
        : USERS
            .all(gateway, CqlText.anyOf("id", ids))
            .map(users -> users.stream().flatMap(user -> found(user).stream()).toList());
  }

  /** How many there are behind an id; fails with CallFailed or NotSeen. */
  public Future<Long> count(UUID after, Optional<DayWindows> expiring) {
    String behind = "id > " + CqlText.term(after.toString());
    String path = USERS.path() + "?limit=0&query=";
    return gateway
        .get(path + CqlText.encoded(Windowed.all(behind, filter(expiring))))
        .map(Patrons::total);
  }

  private static long total(JsonObject answer) {
    if (answer.getValue("totalRecords") instanceof Number total) {
      return total.longValue();
    }
    throw new NotSeen(USERS.path(), "answered without totalRecords");
  }

  private static String filter(Optional<DayWindows> expiring) {
    return expiring.map(days -> Windowed.filter("expirationDate", days)).orElse("");
  }

  private Optional<FoundPatron> found(JsonObject user) {
    Optional<BigDecimal> unread = Optional.empty();
    return PatronReader.patron(user, as, unread, OptionalInt.empty())
        .map(
            patron -> new FoundPatron(patron, Given.text(Given.object(user, "personal"), "email")));
  }
}
