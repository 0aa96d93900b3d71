package org.folioext.patronnotices.app.cases;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folioext.patronnotices.domain.plan.Candidates;
import org.folioext.patronnotices.domain.plan.DayWindows;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.who.RaisedFlag;
import org.folioext.patronnotices.remote.FoundPatron;
import org.folioext.patronnotices.remote.IdRange;
import org.folioext.patronnotices.remote.Part;
import org.folioext.patronnotices.remote.Patrons;

/**
 * Looks for everybody whom a rule may concern on some days: what happens is read first, by days,
 * and kept small; then patrons, in their order.
 */
record Search(ExtrasReader reader, Span span, Map<Event, DayWindows> days) {

  /** Users of a range that is to be read with one call: fewer than may come, since ids vary. */
  private static final int RANGE = 900;

  /** Works on them, batch by batch, from behind an id. */
  Future<Void> from(Optional<UUID> after, Function<Batch, Future<Void>> work) {
    var loans = loans();
    var flags = flags();
    var happened = reader.known().happened().patrons(reader.plan(), span);
    return Future.all(loans, flags, happened)
        .compose(read -> walk(loans.result(), flags.result(), happened.result(), after, work));
  }

  private Future<LoanStaging> loans() {
    DayWindows due = Candidates.ofLoans(days);
    if (reader.look().asksForAllLoans()) {
      return LoanStaging.of(from().loans(), Optional.empty());
    }
    return due.isEmpty()
        ? Future.succeededFuture(LoanStaging.none())
        : LoanStaging.of(from().loans(), Optional.of(due));
  }

  private Future<Map<UUID, List<RaisedFlag>>> flags() {
    DayWindows raised = days.getOrDefault(Event.FLAG_RAISED, DayWindows.NONE);
    return raised.isEmpty()
        ? Future.succeededFuture(Map.of())
        : from()
            .flags()
            .on(raised)
            .map(
                flags ->
                    flags.stream()
                        .filter(flag -> raised.contains(flag.day()))
                        .collect(Collectors.groupingBy(RaisedFlag::patron)));
  }

  private Future<Void> walk(
      LoanStaging loans,
      Map<UUID, List<RaisedFlag>> flags,
      Collection<UUID> happened,
      Optional<UUID> after,
      Function<Batch, Future<Void>> work) {
    DayWindows due = Candidates.ofLoans(days);
    UUID start = after.orElse(IdRange.START);
    List<UUID> others =
        together(loans.staged().patrons(due::contains), flags.keySet(), happened).stream()
            .dropWhile(id -> IdRange.ORDER.compare(id, start) <= 0)
            .toList();
    Affairs affairs =
        new Affairs(
            loans.staged()::of, loans.unclear(), reader.look().asksForAllLoans(), flags, Map.of());
    Making making = new Making(reader, affairs, Set.copyOf(happened), work);
    return parts(IdRange.after(after), others.size())
        .compose(
            users ->
                new Walk(
                        users.parts(),
                        users.together() ? List.of() : others,
                        from().patrons(),
                        making::of)
                    .go());
  }

  /** In order, each once; those who have loans are so already. */
  private static Collection<UUID> together(
      List<UUID> loans, Collection<UUID> flags, Collection<UUID> happened) {
    if (flags.isEmpty() && happened.isEmpty()) {
      return loans;
    }
    SortedSet<UUID> all = new TreeSet<>(IdRange.ORDER);
    all.addAll(loans);
    all.addAll(flags);
    all.addAll(happened);
    return all;
  }

  private Sources from() {
    return reader.from();
  }

  /**
   * Users to go through.
   *
   * @param together whether the others are among them
   */
  private record Users(PartStream<FoundPatron> parts, boolean together) {}

  /** By the days of their cards, and the others by their ids; or all, where that is fewer calls. */
  private Future<Users> parts(IdRange range, int others) {
    DayWindows expiring = Candidates.ofCards(days);
    Future<Long> some =
        expiring.isEmpty()
            ? Future.succeededFuture(0L)
            : from().patrons().count(range.after(), Optional.of(expiring));
    Future<Long> all =
        others == 0
            ? Future.succeededFuture(Long.MAX_VALUE)
            : from().patrons().count(range.after(), Optional.empty());
    return Future.all(some, all)
        .map(
            counted -> {
              long each = calls(some.result(), RANGE) + calls(others, Patrons.IDS);
              if (calls(all.result(), RANGE) < each) {
                return new Users(stream(range, all.result(), Optional.empty()), true);
              }
              return new Users(
                  expiring.isEmpty()
                      ? nobody(range)
                      : stream(range, some.result(), Optional.of(expiring)),
                  false);
            });
  }

  private static long calls(long records, int size) {
    return records / size + (records % size == 0 ? 0 : 1);
  }

  private PartStream<FoundPatron> stream(IdRange range, long users, Optional<DayWindows> expiring) {
    int ranges = (int) Math.max(1, Math.min(Integer.MAX_VALUE, calls(users, RANGE)));
    return new PartStream<>(one -> from().patrons().part(one, expiring), range.split(ranges));
  }

  private static PartStream<FoundPatron> nobody(IdRange range) {
    return new PartStream<>(
        one -> Future.succeededFuture(new Part<>(List.of(), one, Optional.empty())),
        List.of(range));
  }
}
