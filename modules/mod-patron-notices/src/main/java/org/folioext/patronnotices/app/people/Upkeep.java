package org.folioext.patronnotices.app.people;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.job.JobTokens;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronnotices.storage.people.UpkeepBook;

/**
 * What is done for a library once a day, whether a rule is on or not, and however its nights end:
 * what is older than it wants to keep goes, and flags of addresses that are others now. What is not
 * done to the end is begun again at the next timer, and within the hour where who began it was
 * killed. Thread-safe.
 */
public final class Upkeep {

  private final UpkeepBook book;
  private final OldRows rows;
  private final MovedAddresses addresses;
  private final JobTokens tokens;
  private final Clock clock;

  /** Of a library's rows, and of its users. */
  public Upkeep(
      UpkeepBook book, OldRows rows, MovedAddresses addresses, JobTokens tokens, Clock clock) {
    this.book = book;
    this.rows = rows;
    this.addresses = addresses;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Works for a tenant where it is time; there is never more to be looked for. */
  public Future<Boolean> workOnce(String tenant, BooleanSupplier stopping) {
    Optional<JobTokens.Held> token = tokens.of(tenant);
    return token
        .map(
            held -> work(held.headers(), stopping).onComplete(done -> tokens.drop(held)).map(false))
        .orElse(Future.succeededFuture(false));
  }

  private Future<Void> work(OkapiHeaders headers, BooleanSupplier stopping) {
    Instant now = clock.instant();
    return book.begin(headers.tenant(), now)
        .compose(begun -> begun ? begun(headers, stopping, now) : Future.succeededFuture());
  }

  private Future<Void> begun(OkapiHeaders headers, BooleanSupplier stopping, Instant now) {
    String tenant = headers.tenant();
    return rows.go(tenant, stopping)
        .compose(
            through -> through ? addresses.go(headers, stopping) : Future.succeededFuture(false))
        .compose(through -> through ? book.done(tenant, now) : book.again(tenant, now))
        .recover(
            failure ->
                book.again(tenant, now).compose(again -> Future.failedFuture(told(failure))));
  }

  /** What passes is told as what it is, so that the log holds no more of it than a line. */
  private static Throwable told(Throwable failure) {
    return failure instanceof CallFailed || failure instanceof NotSeen
        ? Failure.unavailable("users-not-read", failure.getMessage() + ".")
        : failure;
  }
}
