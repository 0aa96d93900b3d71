package org.folioext.patronflags.app.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.folioext.okapi.time.Expiry;
import org.folioext.patronflags.app.key.EvidenceHash;
import org.folioext.patronflags.domain.flag.Change;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.flag.Judgement;
import org.folioext.patronflags.domain.flag.Life;
import org.folioext.patronflags.domain.patron.Patron;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.rule.Outcome;
import org.folioext.patronflags.domain.rule.PatronRule;
import org.folioext.patronflags.domain.settings.FlagSettings;

/**
 * What becomes of the flags of patrons that were judged.
 *
 * @param settings by which the rules have their versions
 * @param baseline rules under whose version no whole scan has seen all
 */
record Decisions(
    Circumstances at, FlagSettings settings, Set<String> baseline, Supplier<UUID> ids) {

  /**
   * A patron, and what the rules said.
   *
   * @param rulings none where the patron is out of scope
   */
  record Judged(Patron patron, boolean inScope, List<Ruling> rulings) {}

  /** What a rule said. */
  record Ruling(PatronRule rule, Outcome outcome) {}

  /**
   * The changes.
   *
   * @param flags our own of these patrons
   */
  List<Change> changes(List<Judged> judged, List<Flag> flags, EvidenceHash hash) {
    Map<UUID, Map<String, Flag>> byPatron = new HashMap<>();
    flags.forEach(
        flag ->
            byPatron
                .computeIfAbsent(flag.patron(), patron -> new HashMap<>())
                .put(flag.rule(), flag));
    List<Change> changes = new ArrayList<>();
    for (Judged each : judged) {
      add(changes, each, byPatron.getOrDefault(each.patron().id(), Map.of()), hash);
    }
    return changes;
  }

  private void add(
      List<Change> changes, Judged judged, Map<String, Flag> flags, EvidenceHash hash) {
    Map<String, Flag> left = new HashMap<>(flags);
    for (Ruling ruling : judged.rulings()) {
      Optional<Flag> before = Optional.ofNullable(left.remove(ruling.rule().id()));
      if (before.isPresent() || ruling.outcome() instanceof Outcome.Flagged) {
        Judgement now = judgement(judged.patron(), ruling.rule(), ruling.outcome(), hash);
        changes.add(Life.judged(before, now, ids.get()));
      }
    }
    String reason = judged.inScope() ? "rule" : "scope";
    left.values().forEach(flag -> changes.add(Life.withdrawn(flag, reason, at.now())));
  }

  private Judgement judgement(Patron patron, PatronRule rule, Outcome outcome, EvidenceHash hash) {
    String evidence = outcome instanceof Outcome.Flagged flagged ? hash.of(flagged.evidence()) : "";
    Expiry expiry = Expiry.read(patron.expiration(), at.zone());
    return new Judgement(
        Flag.OURS,
        rule.kind(),
        rule.id(),
        rule.version(settings),
        rule.severity(),
        patron.id(),
        outcome,
        evidence,
        patron.group(),
        expiry instanceof Expiry.At date ? Optional.of(date.day()) : Optional.empty(),
        baseline.contains(rule.id()),
        at.now(),
        at.today());
  }
}
