package org.folioext.patronnotices.domain.renew;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The one attempt to renew a loan on a day.
 *
 * @param day in the library's zone
 * @param due the date before it
 * @param renewals how often the loan was renewed before it
 * @param calls how often FOLIO was asked, 0 to {@link #MOST_CALLS}
 * @param looked whether its loan was looked at since the last call, and had not moved
 * @param fence grows whenever another takes the attempt: who has an older one has lost it
 */
public record Attempt(
    UUID id,
    UUID loan,
    LocalDate day,
    UUID patron,
    UUID item,
    Instant due,
    int renewals,
    AttemptState state,
    int calls,
    boolean looked,
    long fence) {

  /** FOLIO is asked again at most once, where it certainly did not do what it was asked. */
  public static final int MOST_CALLS = 2;

  /** Whether a loan is not what it was when this was planned. */
  public boolean isOutdatedBy(OpenLoan now) {
    return !now.due().equals(due) || !now.patron().equals(patron) || !now.item().equals(item);
  }
}
