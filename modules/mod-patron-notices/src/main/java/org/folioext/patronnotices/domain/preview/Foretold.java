package org.folioext.patronnotices.domain.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folioext.patronnotices.domain.renew.Prediction;
import org.folioext.patronnotices.domain.renew.Prediction.Unseen;

/**
 * What probably comes of a renewal that a rule asks for, as rows of previews have it.
 *
 * @param outcome renews, refuses, cannot-tell, or {@value #LEFT_OUT}
 * @param reasons ids of what stands against it, or of what was not seen, in a fixed order
 * @param due the new date; empty where it is not renewed, or nobody can tell the date
 * @param dueDay the day of that in the library's zone
 */
public record Foretold(
    String outcome, List<String> reasons, Optional<Instant> due, Optional<LocalDate> dueDay) {

  /** The outcome of a loan that a person excluded from renewals. */
  public static final String LEFT_OUT = "excluded";

  /** A loan that a person excluded: the rule asks for it in vain. */
  public static final Foretold EXCLUDED =
      new Foretold(LEFT_OUT, List.of(), Optional.empty(), Optional.empty());

  public Foretold {
    reasons = List.copyOf(reasons);
  }

  /** A prediction. */
  public static Foretold of(Prediction prediction, ZoneId zone) {
    Optional<Instant> due =
        prediction instanceof Prediction.Renews renews ? renews.due() : Optional.empty();
    return new Foretold(
        prediction.id(),
        prediction.grounds(),
        due,
        due.map(instant -> LocalDate.ofInstant(instant, zone)));
  }

  /** Where the loan itself is no longer what it was, or cannot be read. */
  public static Foretold unread() {
    Prediction nobody = new Prediction.CannotTell(Set.of(Unseen.LOAN));
    return new Foretold(nobody.id(), nobody.grounds(), Optional.empty(), Optional.empty());
  }
}
