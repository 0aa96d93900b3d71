package org.folioext.patronnotices.app.renew;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronnotices.app.cases.Known;
import org.folioext.patronnotices.app.cases.NoticePlan;
import org.folioext.patronnotices.app.cases.Span;
import org.folioext.patronnotices.domain.renew.OpenLoan;
import org.folioext.patronnotices.domain.renew.Told;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Patron;
import org.folioext.patronnotices.remote.LoansNow;
import org.folioext.patronnotices.storage.renewal.RenewalNews;

/**
 * What attempts came to, as events of patrons: loans that were renewed, where FOLIO does not tell
 * of it itself, and refusals, again only when their reasons are others. Of a loan that was returned
 * since, or is due on another day than the attempt left it with, there is nothing to tell any more.
 * Thread-safe.
 */
public final class Renewed implements Known.HappenedTo {

  private static final Set<Event> EVENTS = Set.of(Event.LOAN_RENEWED, Event.RENEWAL_REFUSED);

  private final RenewalNews news;

  /** Of attempts in a database. */
  public Renewed(RenewalNews news) {
    this.news = news;
  }

  @Override
  public Future<List<UUID>> patrons(NoticePlan plan, Span span) {
    return days(plan, span)
        .map(days -> news.patrons(plan.tenant(), days.first(), days.last()))
        .orElse(Future.succeededFuture(List.of()));
  }

  @Override
  public Future<Map<UUID, List<Function<Patron, Candidate>>>> of(
      NoticePlan plan, Gateway gateway, Collection<UUID> patrons) {
    return days(plan, Span.of(plan.today()))
        .map(
            days ->
                news.of(plan.tenant(), patrons, days.first(), days.last(), plan.time().zone())
                    .compose(told -> still(gateway, told))
                    .map(Renewed::candidates))
        .orElse(Future.succeededFuture(Map.of()));
  }

  private static Future<List<Told>> still(Gateway gateway, List<Told> told) {
    return LoansNow.ofAll(gateway, told.stream().map(one -> one.loan().id()).toList())
        .map(now -> told.stream().filter(one -> one.isStill(of(one, now))).toList());
  }

  private static Optional<OpenLoan> of(Told told, Map<UUID, OpenLoan> loans) {
    return Optional.ofNullable(loans.get(told.loan().id()));
  }

  private static Map<UUID, List<Function<Patron, Candidate>>> candidates(List<Told> told) {
    return told.stream()
        .collect(
            Collectors.groupingBy(
                one -> one.loan().patron(),
                Collectors.mapping(one -> one::candidate, Collectors.toList())));
  }

  /**
   * The days of attempts of which a rule may tell on some days; empty where no rule tells of any.
   */
  private static Optional<Span> days(NoticePlan plan, Span span) {
    List<NoticeRule> telling =
        plan.rules().values().stream()
            .map(kept -> kept.rule())
            .filter(rule -> EVENTS.contains(rule.event()))
            .toList();
    IntSummaryStatistics after =
        telling.stream()
            .flatMap(
                rule ->
                    rule.timing().offsets().stream()
                        .map(offset -> offset + rule.limits().validDays()))
            .mapToInt(Integer::intValue)
            .summaryStatistics();
    LocalDate last = later(span.last(), plan.today());
    return telling.isEmpty()
        ? Optional.empty()
        : Optional.of(new Span(span.first().minusDays(after.getMax()), last));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
