package org.folioext.patronflags.app;

import io.vertx.core.Future;
import java.util.UUID;
import org.folioext.okapi.Failure;
import org.folioext.okapi.Ids;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.patronflags.app.scan.Bases;
import org.folioext.patronflags.domain.flag.Deed;
import org.folioext.patronflags.remote.Users;

/** Sees to it that flags are assigned to users that there are. Thread-safe. */
public final class Assignees {

  private final Bases bases;

  /** Reads users at the pace that tenants chose. */
  public Assignees(Bases bases) {
    this.bases = bases;
  }

  /**
   * Looks for the user to whom a flag is to be assigned, under the token of who assigns; they
   * themselves need not be looked for.
   *
   * @return fails with UNPROCESSABLE where FOLIO has no such user, with FORBIDDEN where the person
   *     may not read users
   */
  public Future<Void> require(OkapiHeaders headers, Deed deed) {
    return deed instanceof Deed.Assign assign
        ? assign
            .to()
            .filter(user -> !headers.userId().flatMap(Ids::read).equals(assign.to()))
            .map(user -> require(headers, user))
            .orElseGet(Future::succeededFuture)
        : Future.succeededFuture();
  }

  private Future<Void> require(OkapiHeaders headers, UUID user) {
    return bases
        .gateway(headers)
        .compose(gateway -> new Users(gateway).find(user))
        .recover(failure -> Future.failedFuture(FolioTrouble.told(failure)))
        .compose(
            found ->
                found.isPresent()
                    ? Future.succeededFuture()
                    : Failure.unprocessable(
                            "assignee-unknown", "FOLIO has no user with the id of assignedTo.")
                        .future());
  }
}
