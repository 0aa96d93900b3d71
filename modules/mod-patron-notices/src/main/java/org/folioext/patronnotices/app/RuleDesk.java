package org.folioext.patronnotices.app;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.form.Tree;
import org.folioext.patronnotices.app.RuleShelf.Ordered;
import org.folioext.patronnotices.domain.book.BookText;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.overlap.Grown;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.storage.ChoiceStore;

/** Rules of tenants are written, ordered, switched on and off. Thread-safe. */
public final class RuleDesk {

  private final ChoiceStore store;
  private final RuleShelf shelf;
  private final Library library;
  private final Clock clock;

  /** Rules of a store, in libraries. */
  public RuleDesk(ChoiceStore store, RuleShelf shelf, Library library, Clock clock) {
    this.store = store;
    this.shelf = shelf;
    this.library = library;
    this.clock = clock;
  }

  /** Adds a rule behind all others, switched off; fails with CONFLICT where its id is taken. */
  public Future<Reading<ShownRule>> create(OkapiHeaders headers, Tree form) {
    return read(
        form,
        rule ->
            change(
                headers,
                rule.id(),
                (present, today) -> {
                  Conflicts.requireFree(present, rule.id());
                  requireRoom(present);
                  return present.with(KeptRule.first(rule, author(headers)));
                }));
  }

  /**
   * Writes another rule in the place of one, on or off as that is.
   *
   * @param version of the rule that the person saw
   * @param grown what the person wants beside it; empty where that was not looked at
   * @return fails with NOT_FOUND, with CONFLICT where somebody was first, with FORBIDDEN where it
   *     is on and the person may not switch rules on, with UNPROCESSABLE where it has another id,
   *     or is on and the zone is not known
   */
  public Future<Reading<ShownRule>> replace(
      OkapiHeaders headers, String id, int version, Tree form, Optional<Grown> grown) {
    return read(
        form,
        rule ->
            change(
                headers,
                id,
                (present, today) -> {
                  KeptRule kept = Conflicts.rule(present, id, version);
                  requireSame(id, rule);
                  Choices next = present.with(kept.edited(rule, today, author(headers)));
                  Rights.requireForRewriting(headers, present, next);
                  return next;
                },
                grown));
  }

  /**
   * Switches a rule on or off.
   *
   * @param version of the rule that the person saw
   * @param grown what the person wants beside it; empty where that was not looked at
   * @return fails with NOT_FOUND, with CONFLICT where somebody was first, with UNPROCESSABLE where
   *     it is to be on and cannot act, or the zone is not known
   */
  public Future<ShownRule> enable(
      OkapiHeaders headers, String id, int version, boolean on, Optional<Grown> grown) {
    Future<?> able = on ? shelf.get(headers, id).map(RuleDesk::able) : Future.succeededFuture();
    return able.compose(
        ok ->
            change(
                headers,
                id,
                (present, today) ->
                    present.with(
                        Conflicts.rule(present, id, version).switched(on, today, author(headers))),
                grown));
  }

  /**
   * Takes a rule away.
   *
   * @return fails with NOT_FOUND, with CONFLICT where somebody was first, with FORBIDDEN where it
   *     is on and the person may not switch rules on
   */
  public Future<Void> remove(OkapiHeaders headers, String id, int version) {
    return store
        .change(
            headers.tenant(),
            author(headers),
            present -> {
              Choices next = present.without(Conflicts.rule(present, id, version).rule().id());
              Rights.requireForRewriting(headers, present, next);
              return next;
            })
        .mapEmpty();
  }

  /**
   * Gives all rules another order.
   *
   * @param version of the order that the person saw
   * @return fails with CONFLICT where it is another, with UNPROCESSABLE where not each rule is
   *     named once, with FORBIDDEN where another that is on comes first, and the person may not
   *     switch rules on
   */
  public Future<Ordered> reorder(OkapiHeaders headers, List<String> ids, int version) {
    return store
        .change(
            headers.tenant(),
            author(headers),
            present -> {
              Conflicts.requireSeen(version, present.orderVersion(), Optional.empty());
              requireAll(present, ids);
              Choices next = present.ordered(ids);
              Rights.requireForRewriting(headers, present, next);
              return next;
            })
        .compose(done -> shelf.ordered(headers, done.after()));
  }

  private Future<ShownRule> change(
      OkapiHeaders headers, String id, BiFunction<Choices, Supplier<LocalDate>, Choices> change) {
    return change(headers, id, change, Optional.empty());
  }

  private Future<ShownRule> change(
      OkapiHeaders headers,
      String id,
      BiFunction<Choices, Supplier<LocalDate>, Choices> change,
      Optional<Grown> grown) {
    return store
        .present(headers.tenant())
        .compose(present -> library.today(headers, present.settings().settings()))
        .compose(
            today ->
                store.change(
                    headers.tenant(),
                    author(headers),
                    present -> change.apply(present, today),
                    id,
                    grown))
        .compose(done -> shelf.shown(headers, done.after(), done.after().rule(id).orElseThrow()));
  }

  private static Future<Reading<ShownRule>> read(
      Tree form, Function<NoticeRule, Future<ShownRule>> then) {
    Reading<NoticeRule> read = BookText.rule(form);
    return read instanceof Reading.Good<NoticeRule> good
        ? then.apply(good.value()).map(Reading.Good::new)
        : Future.succeededFuture(new Reading.Bad<>(((Reading.Bad<?>) read).mistakes()));
  }

  private static ShownRule able(ShownRule shown) {
    if (shown.lacks().isEmpty()) {
      throw Failure.unavailable(
          "names-unread", "What the rule names could not be read from FOLIO: try again.");
    }
    if (!shown.lacks().get().isEmpty()) {
      throw Failure.unprocessable("not-ready", "The rule cannot act as it is: see its readiness.");
    }
    return shown;
  }

  private static void requireRoom(Choices present) {
    if (present.rules().size() >= BookText.MOST_RULES) {
      throw Failure.unprocessable(
          "too-many-rules", "There are at most " + BookText.MOST_RULES + " rules.");
    }
  }

  private static void requireSame(String id, NoticeRule rule) {
    if (!rule.id().equals(id)) {
      throw Failure.unprocessable("id-fixed", "The id of a rule stays the same: " + id + ".");
    }
  }

  private static void requireAll(Choices present, List<String> ids) {
    if (ids.size() != present.rules().size() || !Set.copyOf(ids).containsAll(present.order())) {
      throw Failure.unprocessable(
          "order-incomplete",
          "An order names each rule once: " + String.join(", ", present.order()) + ".");
    }
  }

  private Author author(OkapiHeaders headers) {
    return Authors.of(headers, clock);
  }
}
