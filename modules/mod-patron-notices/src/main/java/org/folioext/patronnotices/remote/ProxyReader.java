package org.folioext.patronnotices.remote;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.time.Expiry;

/** Who acts for whom, as mod-users writes it (ramls/proxyfor.json of 19.3). Stateless. */
public final class ProxyReader {

  private ProxyReader() {}

  /**
   * One who acts for a patron.
   *
   * @param sponsor the patron
   * @param proxy who acts
   * @param notified whether notices go to the proxy
   */
  public record Acting(UUID sponsor, UUID proxy, boolean notified) {}

  /** Who acts on a day; empty of a record that is over, switched off, or lacks an id. */
  public static Optional<Acting> acting(JsonObject record, ReadAs as, LocalDate day) {
    Optional<UUID> sponsor = Given.id(record, "userId");
    Optional<UUID> proxy = Given.id(record, "proxyUserId");
    if (sponsor.isEmpty() || proxy.isEmpty() || !isActive(record, as, day)) {
      return Optional.empty();
    }
    return Optional.of(
        new Acting(sponsor.get(), proxy.get(), says(record, "notificationsTo", "proxy")));
  }

  private static boolean isActive(JsonObject record, ReadAs as, LocalDate day) {
    Expiry expiry = Expiry.read(Given.text(record, "expirationDate"), as.zone());
    boolean over = expiry instanceof Expiry.At at && at.day().isBefore(day);
    return !over && says(record, "status", "active");
  }

  private static boolean says(JsonObject record, String field, String word) {
    return Given.text(record, field).map(String::strip).filter(word::equalsIgnoreCase).isPresent();
  }
}
