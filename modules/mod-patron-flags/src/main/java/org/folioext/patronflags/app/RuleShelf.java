package org.folioext.patronflags.app;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.Stream;
import org.folioext.patronflags.domain.book.Choices;
import org.folioext.patronflags.domain.book.PatronRules;
import org.folioext.patronflags.domain.group.GroupRule;
import org.folioext.patronflags.domain.group.KeptRule;
import org.folioext.patronflags.domain.rule.PatronRule;
import org.folioext.patronflags.storage.ChoiceStore;

/** All rules that a tenant has, those that are off too. Thread-safe. */
public final class RuleShelf {

  private final ChoiceStore store;

  /** Of a store. */
  public RuleShelf(ChoiceStore store) {
    this.store = store;
  }

  /** A rule, and whether it judges. */
  public record Shown(PatronRule rule, boolean enabled) {}

  /** All of them: those built in, then the library's by name. */
  public Future<List<Shown>> all(String tenant) {
    return store.present(tenant).map(RuleShelf::shown);
  }

  private static List<Shown> shown(Choices choices) {
    Stream<Shown> builtIn =
        PatronRules.builtIn().stream()
            .map(rule -> new Shown(rule, choices.settings().settings().isOn(rule.id())));
    Stream<Shown> own = choices.rules().stream().map(KeptRule::rule).map(RuleShelf::shown);
    return Stream.concat(builtIn, own).toList();
  }

  private static Shown shown(GroupRule rule) {
    return new Shown(rule, rule.written().enabled());
  }
}
