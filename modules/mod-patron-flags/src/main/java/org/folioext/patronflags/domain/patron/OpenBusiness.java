package org.folioext.patronflags.domain.patron;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a patron still has to settle; ids in the order of their text.
 *
 * @param loans open ones
 * @param requests open ones
 * @param accounts open fees and fines
 * @param owed what remains of the accounts, 0 or more, without a currency
 * @param proxies active ones of which the patron is the sponsor
 */
public record OpenBusiness(
    List<UUID> loans,
    List<UUID> requests,
    List<UUID> accounts,
    BigDecimal owed,
    List<UUID> proxies) {

  /** Nothing to settle. */
  public static final OpenBusiness NONE =
      new OpenBusiness(List.of(), List.of(), List.of(), BigDecimal.ZERO, List.of());

  public OpenBusiness {
    loans = inOrder(loans);
    requests = inOrder(requests);
    accounts = inOrder(accounts);
    Objects.requireNonNull(owed, "owed");
    proxies = inOrder(proxies);
  }

  /** Whether there is nothing to settle. */
  public boolean isNone() {
    return loans.isEmpty() && requests.isEmpty() && accounts.isEmpty() && proxies.isEmpty();
  }

  private static List<UUID> inOrder(List<UUID> ids) {
    return ids.stream()
        .distinct()
        .sorted((one, other) -> one.toString().compareTo(other.toString()))
        .toList();
  }
}
