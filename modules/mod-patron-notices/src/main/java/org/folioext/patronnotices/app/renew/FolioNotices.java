package org.folioext.patronnotices.app.renew;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronnotices.domain.renew.FolioTells;

/** What FOLIO's own notice policies tell patrons of renewals. Thread-safe. */
@FunctionalInterface
public interface FolioNotices {

  /**
   * What a policy is chosen by.
   *
   * @param group of the patron
   */
  record OfLoan(UUID loan, UUID item, Optional<UUID> group) {}

  /**
   * Whether FOLIO tells the patron itself of the renewal of loans, by loan; one that is absent it
   * does not tell of. Fails where FOLIO does not answer now.
   */
  Future<Map<UUID, FolioTells>> renewed(Gateway gateway, List<OfLoan> loans);
}
