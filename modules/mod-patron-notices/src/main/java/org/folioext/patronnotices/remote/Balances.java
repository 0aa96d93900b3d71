package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapi.remote.CqlText;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.remote.Listing;

/** What patrons owe (interface feesfines). Stateless. */
public final class Balances {
  private static final Listing ACCOUNTS = new Listing("/accounts", "accounts");
  private static final String OPEN = "status.name==\"Open\"";
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

  private final Gateway gateway;

  /** Accounts as the gateway of a request shows them. */
  public Balances(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * What was found.
   *
   * @param asked the patrons who were asked for
   * @param owed by patron; who owes nothing is absent
   * @param unclear patrons with an account whose amount cannot be made out
   */
  public record Found(Set<UUID> asked, Map<UUID, BigDecimal> owed, Set<UUID> unclear) {

    /** What a patron owes; empty where nobody can tell. */
    public Optional<BigDecimal> of(UUID patron) {
      return unclear.contains(patron)
          ? Optional.empty()
          : Optional.of(owed.getOrDefault(patron, BigDecimal.ZERO));
    }
  }

  /**
   * What some patrons owe, at most {@link Patrons#IDS}.
   *
   * @return empty where the tenant has no such module, and nobody can tell; fails with CallFailed
   *     or NotSeen
   */
  public Future<Optional<Found>> of(Collection<UUID> patrons) {
    return ACCOUNTS
        .all(gateway, Windowed.all(OPEN, CqlText.anyOf("userId", patrons)))
        .map(accounts -> Optional.of(found(Set.copyOf(patrons), accounts)))
        .recover(failure -> Absent.or(failure, Optional.empty()));
  }

  private static Found found(Set<UUID> asked, List<JsonObject> accounts) {
    Map<UUID, BigDecimal> owed = new HashMap<>();
    Set<UUID> unclear = new HashSet<>();
    for (JsonObject account : accounts) {
      Given.id(account, "userId")
          .ifPresent(
              patron ->
                  amount(account.getValue("remaining"))
                      .ifPresentOrElse(
                          amount -> owed.merge(patron, amount, BigDecimal::add),
                          () -> unclear.add(patron)));
    }
    return new Found(asked, owed, unclear);
  }

  /** JSON has numbers that are no amounts, and some that no sum has room for. */
  private static Optional<BigDecimal> amount(Object value) {
    return value instanceof Number number && Double.isFinite(number.doubleValue())
        ? Optional.of(new BigDecimal(number.toString()))
            .filter(amount -> amount.abs().compareTo(MOST) <= 0)
            .filter(amount -> amount.scale() <= MOST.precision())
        : Optional.empty();
  }
}
