package org.folioext.patronnotices.app.cases;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.domain.who.Patron;
import org.folioext.patronnotices.domain.who.RaisedFlag;

/**
 * What happens to patrons, as far as other records than their own tell.
 *
 * @param loans the open loans of a patron
 * @param unclear how many open loans of a patron cannot be made out
 * @param counted whether these are all open loans that there are
 * @param flags flags of a patron that are news
 * @param happened what this module itself knows of
 */
record Affairs(
    Function<UUID, List<Loan>> loans,
    Map<UUID, Integer> unclear,
    boolean counted,
    Map<UUID, List<RaisedFlag>> flags,
    Map<UUID, List<Function<Patron, Candidate>>> happened) {

  /** Nothing happens that anybody asks for. */
  static final Affairs NONE = new Affairs(id -> List.of(), Map.of(), false, Map.of(), Map.of());

  /** The same, and what this module itself knows of. */
  Affairs with(Map<UUID, List<Function<Patron, Candidate>>> known) {
    return new Affairs(loans, unclear, counted, flags, known);
  }

  /** How many open loans a patron has; empty where nobody counted. */
  OptionalInt openLoans(UUID patron) {
    return counted
        ? OptionalInt.of(loans.apply(patron).size() + unclear.getOrDefault(patron, 0))
        : OptionalInt.empty();
  }
}
