package org.folioext.patronnotices.app.cases;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronnotices.domain.plan.DayWindows;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.domain.who.Patron;
import org.folioext.patronnotices.domain.who.RaisedFlag;
import org.folioext.patronnotices.remote.OpenLoans.FoundLoan;

/**
 * Reads what is to be decided of patrons. What cannot be made out of a record never throws: the
 * patron is told as not read. Thread-safe.
 */
public final class Cases {

  /** Ids that one call may name. */
  public static final int MOST = 50;

  private final Known known;

  /** Of patrons of whom this module knows that much itself. */
  public Cases(Known known) {
    this.known = known;
  }

  /**
   * Some patrons as they are now, with all that happens to them; those whom FOLIO does not have are
   * absent.
   *
   * @param ids at most {@value #MOST}
   * @return fails with CallFailed or NotSeen where something that rules ask for does not come
   */
  public Future<Batch> of(NoticePlan plan, Gateway gateway, Collection<UUID> ids) {
    if (ids.size() > MOST) {
      throw new IllegalArgumentException(ids.size() + " ids");
    }
    if (ids.isEmpty()) {
      return Future.succeededFuture(new Batch(List.of(), Set.of()));
    }
    Look look = Look.atAll(plan);
    Sources from = Sources.of(gateway, plan.as());
    Future<List<FoundLoan>> loans =
        look.asksForLoans() ? from.loans().of(ids) : Future.succeededFuture(List.of());
    Future<List<RaisedFlag>> flags =
        look.asksForFlags() ? from.flags().of(ids) : Future.succeededFuture(List.of());
    var happened = known.happened().of(plan, gateway, ids);
    var patrons = from.patrons().byIds(ids);
    return Future.all(loans, flags, happened, patrons)
        .map(read -> affairs(look, loans.result(), flags.result(), happened.result()))
        .compose(
            affairs ->
                new CaseMaker(new ExtrasReader(plan, look, from, known), affairs)
                    .of(patrons.result()));
  }

  /**
   * Some patrons as they are now, with all who act for them, and nothing of what happens to them.
   *
   * @param ids at most {@value #MOST}
   * @return fails as {@link #of} does
   */
  public Future<Batch> persons(NoticePlan plan, Gateway gateway, Collection<UUID> ids) {
    Sources from = Sources.of(gateway, plan.as());
    ExtrasReader reader = new ExtrasReader(plan, Look.atPersons(), from, known);
    return from.patrons()
        .byIds(ids)
        .compose(found -> new CaseMaker(reader, Affairs.NONE).of(found));
  }

  private static Affairs affairs(
      Look look,
      List<FoundLoan> found,
      List<RaisedFlag> flags,
      Map<UUID, List<Function<Patron, Candidate>>> happened) {
    Map<UUID, List<Loan>> loans =
        found.stream()
            .flatMap(one -> one.loan().stream())
            .collect(Collectors.groupingBy(Loan::patron));
    Map<UUID, Integer> unclear = new HashMap<>();
    found.stream()
        .filter(one -> one.loan().isEmpty())
        .forEach(one -> unclear.merge(one.patron(), 1, Integer::sum));
    return new Affairs(
        id -> loans.getOrDefault(id, List.of()),
        unclear,
        look.asksForAllLoans(),
        flags.stream().collect(Collectors.groupingBy(RaisedFlag::patron)),
        happened);
  }

  /**
   * Everybody whom a rule may concern on some days, each once, in the order of ids as text; of what
   * happens to them, what a rule may act for on these days. The next batch comes when the future of
   * the one before is done; where that fails, so does the whole.
   *
   * @param after those behind that id alone
   * @param work takes batches that are not empty, of some hundred patrons at most
   * @return fails as {@link #of} does: then there may be others who were not told
   */
  public Future<Void> each(
      NoticePlan plan,
      Gateway gateway,
      Span span,
      Optional<UUID> after,
      Function<Batch, Future<Void>> work) {
    Map<Event, DayWindows> days = Look.days(plan, span);
    ExtrasReader reader =
        new ExtrasReader(plan, Look.at(plan, days), Sources.of(gateway, plan.as()), known);
    return new Search(reader, span, days).from(after, work);
  }
}
