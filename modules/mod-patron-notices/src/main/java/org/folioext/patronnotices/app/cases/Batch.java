package org.folioext.patronnotices.app.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.folioext.patronnotices.domain.plan.PatronCase;

/**
 * Cases that were read together.
 *
 * @param cases in the order of their patrons' ids, as text
 * @param notRead patrons whose records cannot be made out; of them nothing is decided
 */
public record Batch(List<PatronCase> cases, Set<UUID> notRead) {

  public Batch {
    cases = List.copyOf(cases);
    notRead = Set.copyOf(notRead);
  }

  /** The id behind which the next batch begins; empty where nobody was read. */
  public Optional<UUID> last() {
    return Stream.concat(cases.stream().map(one -> one.patron().id()), notRead.stream())
        .max(Comparator.comparing(UUID::toString));
  }
}
