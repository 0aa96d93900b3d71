package org.folioext.patronnotices.app.renew;

import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronnotices.domain.who.Loan;

/** What FOLIO's own notice policies tell patrons of renewals. Thread-safe. */
@FunctionalInterface
public interface FolioNotices {

  /** Where it tells nothing. */
  FolioNotices NONE = (gateway, loans) -> Future.succeededFuture(Set.of());

  /** Ids of those loans of whose renewal FOLIO tells the patron itself. */
  Future<Set<UUID>> renewed(Gateway gateway, List<Loan> loans);
}
