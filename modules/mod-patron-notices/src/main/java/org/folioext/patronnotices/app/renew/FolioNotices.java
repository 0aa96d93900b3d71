package org.folioext.patronnotices.app.renew;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapi.remote.Gateway;

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
   * Ids of those loans of whose renewal FOLIO tells the patron itself; fails where that cannot be
   * told, for nobody is to be told twice.
   */
  Future<Set<UUID>> renewed(Gateway gateway, List<OfLoan> loans);
}
