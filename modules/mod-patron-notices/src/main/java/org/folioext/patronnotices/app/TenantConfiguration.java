package org.folioext.patronnotices.app;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.choice.Difference;
import org.folioext.okapi.choice.PastChange;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.form.Reading;
import org.folioext.patronnotices.domain.book.RuleBook;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.ChoicesChange;
import org.folioext.patronnotices.domain.choice.Configuration;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.storage.ChoiceStore;

/** Settings and rules of a tenant as one text. Thread-safe. */
public final class TenantConfiguration {

  private final ChoiceStore store;
  private final Library library;
  private final Overlaps overlaps;
  private final Clock clock;

  /** Of a store, in libraries. */
  public TenantConfiguration(ChoiceStore store, Library library, Overlaps overlaps, Clock clock) {
    this.store = store;
    this.library = library;
    this.overlaps = overlaps;
    this.clock = clock;
  }

  /**
   * What a text comes to.
   *
   * @param staysOff ids of rules that the text says are on, and that are off
   */
  public record Applied(List<Difference> differences, List<String> staysOff) {}

  /** The text. */
  public Future<String> export(String tenant) {
    return store.present(tenant).map(present -> present.configuration().write());
  }

  /** How it came to be, by CQL. */
  public Future<Listed<PastChange>> history(String tenant, Optional<String> cql, Page page) {
    return store.history(tenant, cql, page);
  }

  /**
   * Makes settings and rules what a text says, or says what that would change. It switches no rule
   * on, and off those that it changes so that they tell more of what FOLIO tells itself: a person
   * switches them on.
   *
   * @return fails with FORBIDDEN where it makes another of a rule that is on, takes it away or
   *     moves it, and the person may not switch rules on; with UNAVAILABLE where that cannot be
   *     told; with CONFLICT where somebody changes rules meanwhile
   */
  public Future<Reading<Applied>> apply(OkapiHeaders headers, String yaml, boolean dryRun) {
    Reading<Configuration> read = Configuration.read(yaml);
    return read instanceof Reading.Good<Configuration> good
        ? apply(headers, good.value(), dryRun).map(Reading.Good::new)
        : Future.succeededFuture(new Reading.Bad<>(((Reading.Bad<?>) read).mistakes()));
  }

  private Future<Applied> apply(OkapiHeaders headers, Configuration wanted, boolean dryRun) {
    return store
        .present(headers.tenant())
        .compose(present -> apply(headers, wanted, dryRun, present))
        .map(done -> new Applied(done.differences(), staysOff(wanted, done.after())));
  }

  private Future<ChoicesChange> apply(
      OkapiHeaders headers, Configuration wanted, boolean dryRun, Choices present) {
    Author author = Authors.of(headers, clock);
    var today = today(headers, wanted, present);
    var overlapping =
        overlaps.grown(headers, present, wanted.book().map(RuleBook::rules).orElseGet(List::of));
    return Future.all(today, overlapping)
        .compose(
            read ->
                change(
                    headers,
                    author,
                    dryRun,
                    now -> {
                      Conflicts.requireSameRules(present, now);
                      Choices next =
                          now.configured(
                              wanted.without(overlapping.result()), today.result(), author);
                      Rights.requireForRewriting(headers, now, next);
                      return next;
                    }));
  }

  private Future<Supplier<LocalDate>> today(
      OkapiHeaders headers, Configuration wanted, Choices present) {
    return library.today(headers, wanted.settings().orElseGet(() -> present.settings().settings()));
  }

  private Future<ChoicesChange> change(
      OkapiHeaders headers, Author author, boolean dryRun, UnaryOperator<Choices> change) {
    return dryRun
        ? store
            .present(headers.tenant())
            .map(present -> new ChoicesChange(present, change.apply(present)))
        : store.change(headers.tenant(), author, change);
  }

  private static List<String> staysOff(Configuration wanted, Choices after) {
    return wanted.book().stream()
        .flatMap(book -> book.rules().stream())
        .filter(NoticeRule::enabled)
        .map(NoticeRule::id)
        .filter(id -> !after.rule(id).orElseThrow().rule().enabled())
        .toList();
  }
}
