package org.folioext.patronnotices.app.cases;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.patronnotices.domain.plan.Candidates;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.domain.who.Patron;
import org.folioext.patronnotices.domain.who.RaisedFlag;
import org.folioext.patronnotices.remote.FoundPatron;
import org.folioext.patronnotices.remote.IdRange;

/** Makes cases of patrons and of what happens to them. */
record CaseMaker(ExtrasReader reader, Affairs affairs) {

  /** The same order each time, so that the same messages go out where there are too many. */
  private static final Comparator<Loan> SOONEST =
      Comparator.comparing(Loan::due).thenComparing(Loan::id, IdRange.ORDER);

  private static final Comparator<RaisedFlag> OLDEST =
      Comparator.comparing(RaisedFlag::day).thenComparing(RaisedFlag::id, IdRange.ORDER);

  /** Whether there is anything to decide of a patron. */
  boolean concerns(FoundPatron found) {
    return candidates(found.patron(), UnaryOperator.identity()).findAny().isPresent();
  }

  /** Cases of some patrons, in their order. */
  Future<Batch> of(List<FoundPatron> patrons) {
    return patrons.isEmpty()
        ? Future.succeededFuture(new Batch(List.of(), Set.of()))
        : reader.of(patrons, this::loans).map(extras -> batch(patrons, extras));
  }

  private Batch batch(List<FoundPatron> patrons, Extras extras) {
    Set<UUID> notRead =
        patrons.stream()
            .map(found -> found.patron().id())
            .filter(id -> affairs.unclear().containsKey(id) || extras.isUnclear(id))
            .collect(Collectors.toSet());
    return new Batch(patrons.stream().map(found -> one(found, extras)).toList(), notRead);
  }

  private PatronCase one(FoundPatron found, Extras extras) {
    UUID id = found.patron().id();
    Patron patron = extras.whole(found, affairs.openLoans(id));
    return new PatronCase(
        patron, extras.wishes(id), extras.proxies(id), candidates(patron, extras::typed).toList());
  }

  private Stream<Candidate> candidates(Patron patron, UnaryOperator<Loan> read) {
    UUID id = patron.id();
    List<Loan> loans = loans(id).stream().map(read).sorted(SOONEST).toList();
    List<RaisedFlag> flags =
        affairs.flags().getOrDefault(id, List.of()).stream().sorted(OLDEST).toList();
    Stream<Candidate> happened =
        affairs.happened().getOrDefault(id, List.of()).stream().map(one -> one.apply(patron));
    return Stream.concat(Candidates.of(patron, loans, flags), happened)
        .filter(one -> isWanted(one.event(), one.day()));
  }

  private List<Loan> loans(UUID patron) {
    return affairs.loans().apply(patron).stream()
        .filter(
            loan -> Candidates.OF_LOANS.stream().anyMatch(event -> isWanted(event, loan.dueDay())))
        .toList();
  }

  private boolean isWanted(Event event, LocalDate day) {
    return reader.look().wanted().test(event, day);
  }
}
