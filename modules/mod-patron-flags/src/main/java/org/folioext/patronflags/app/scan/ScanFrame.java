package org.folioext.patronflags.app.scan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folioext.patronflags.domain.book.RuleBook;
import org.folioext.patronflags.domain.patron.PatronFacts;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.rule.PatronRule;
import org.folioext.patronflags.domain.settings.Scope;
import org.folioext.patronflags.storage.RulesSeen.Version;

/**
 * What holds for all patrons of a scan, from when an instance takes it up.
 *
 * @param baseline rules under whose version no whole scan has seen all
 * @param judgedBy as {@link Basis#digest}
 */
record ScanFrame(RuleBook book, Circumstances at, Set<String> baseline, String judgedBy) {

  static ScanFrame of(Basis basis, Circumstances at, Set<Version> seen) {
    Set<String> baseline =
        basis.book().rules().stream()
            .filter(rule -> !seen.contains(new Version(rule.id(), rule.version(basis.settings()))))
            .map(PatronRule::id)
            .collect(Collectors.toSet());
    return new ScanFrame(basis.book(), at, baseline, basis.digest());
  }

  /** What the rules say of a patron; nothing of one who is out of scope. */
  Decisions.Judged judged(PatronFacts facts) {
    boolean inScope = Scope.includes(facts.patron(), at.settings());
    return new Decisions.Judged(
        facts.patron(),
        inScope,
        inScope
            ? book.rules().stream()
                .map(rule -> new Decisions.Ruling(rule, rule.judge(facts, at)))
                .toList()
            : List.of());
  }

  /** The versions of the rules that judge. */
  Map<String, String> versions() {
    return book.rules().stream()
        .collect(Collectors.toMap(PatronRule::id, rule -> rule.version(at.settings())));
  }
}
