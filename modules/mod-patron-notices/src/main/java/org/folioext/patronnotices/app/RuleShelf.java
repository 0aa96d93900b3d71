package org.folioext.patronnotices.app;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.form.Tree;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronnotices.domain.book.BookText;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.plan.Readiness;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.storage.ChoiceStore;

/** All rules of a tenant, and whether they can act. Thread-safe. */
public final class RuleShelf {

  private final ChoiceStore store;
  private final Library library;
  private final Clock clock;

  /** Of a store, in libraries. */
  public RuleShelf(ChoiceStore store, Library library, Clock clock) {
    this.store = store;
    this.library = library;
    this.clock = clock;
  }

  /**
   * Rules in their order.
   *
   * @param version of the order
   */
  public record Ordered(List<ShownRule> rules, int version) {}

  /** All of them. */
  public Future<Ordered> list(OkapiHeaders headers) {
    return store.present(headers.tenant()).compose(present -> ordered(headers, present));
  }

  /** Those of a moment. */
  Future<Ordered> ordered(OkapiHeaders headers, Choices choices) {
    return shown(headers, choices, choices.rules())
        .map(rules -> new Ordered(rules, choices.orderVersion()));
  }

  /** A rule; fails with NOT_FOUND. */
  public Future<ShownRule> get(OkapiHeaders headers, String id) {
    return store
        .present(headers.tenant())
        .compose(present -> shown(headers, present, Conflicts.rule(present, id)));
  }

  /** What a rule would be that is not kept: off. The tenant must have this module. */
  public Future<Reading<ShownRule>> check(OkapiHeaders headers, Tree form) {
    Reading<NoticeRule> read = BookText.rule(form);
    return store
        .present(headers.tenant())
        .compose(
            present ->
                read instanceof Reading.Good<NoticeRule> good
                    ? checked(headers, present, good.value())
                    : Future.succeededFuture(
                        new Reading.Bad<>(((Reading.Bad<?>) read).mistakes())));
  }

  private Future<Reading<ShownRule>> checked(
      OkapiHeaders headers, Choices choices, NoticeRule rule) {
    return shown(headers, choices, KeptRule.first(rule, Authors.of(headers, clock)))
        .map(Reading.Good::new);
  }

  /** A rule, and whether it can act beside what else the library chose. */
  Future<ShownRule> shown(OkapiHeaders headers, Choices choices, KeptRule kept) {
    return shown(headers, choices, List.of(kept)).map(shown -> shown.get(0));
  }

  private Future<List<ShownRule>> shown(
      OkapiHeaders headers, Choices choices, List<KeptRule> rules) {
    return library
        .readiness(headers, rules, choices.settings().settings())
        .map(readiness -> shown(rules, readiness))
        .recover(
            failure ->
                failure instanceof CallFailed || failure instanceof NotSeen
                    ? Future.succeededFuture(rules.stream().map(ShownRule::unread).toList())
                    : Future.failedFuture(failure));
  }

  private static List<ShownRule> shown(List<KeptRule> rules, List<Readiness> readiness) {
    return IntStream.range(0, rules.size())
        .mapToObj(i -> ShownRule.of(rules.get(i), readiness.get(i)))
        .toList();
  }
}
