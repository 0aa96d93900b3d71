package org.folioext.patronflags.app;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.folioext.okapi.Failure;
import org.folioext.okapi.Ids;
import org.folioext.okapi.seal.Seal;
import org.folioext.patronflags.app.key.EvidenceHash;
import org.folioext.patronflags.domain.book.PatronRules;
import org.folioext.patronflags.domain.flag.Change;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.flag.Judgement;
import org.folioext.patronflags.domain.flag.Life;
import org.folioext.patronflags.domain.group.GroupRule;
import org.folioext.patronflags.domain.rule.Evidence;
import org.folioext.patronflags.domain.rule.Outcome;
import org.folioext.patronflags.domain.rule.Severity;
import org.folioext.patronflags.storage.flag.OutsideFlags;

/** Kinds of other modules: raised and lifted by their owner, as often as it likes. Thread-safe. */
public final class OutsideDesk {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final String VERSION = "1";

  private final OutsideFlags flags;
  private final Seal seal;
  private final Supplier<UUID> ids;
  private final Clock clock;

  /**
   * Flags of a store.
   *
   * @param seal of the keys by which evidence is hashed
   * @param ids of new flags
   */
  public OutsideDesk(OutsideFlags flags, Seal seal, Supplier<UUID> ids, Clock clock) {
    this.flags = flags;
    this.seal = seal;
    this.ids = ids;
    this.clock = clock;
  }

  /** What a flag is of, as the caller wrote it. */
  public record Subject(String owner, String kind, String patron) {}

  /** What its owner says of it. */
  public record Raising(Severity severity, Evidence evidence, Optional<UUID> group) {}

  /**
   * Raises a flag, or says of it what holds now; the same twice changes nothing.
   *
   * @return the flag; fails with UNPROCESSABLE where owner or kind cannot be those of another
   *     module
   */
  public Future<Flag> raise(String tenant, Subject subject, Raising raising) {
    return judge(
            tenant,
            subject,
            raising.severity(),
            new Outcome.Flagged(raising.evidence()),
            raising.group())
        .map(Optional::orElseThrow);
  }

  /** Lifts a flag; one that is not there, or is resolved, stays so. */
  public Future<Void> lift(String tenant, Subject subject) {
    return judge(tenant, subject, Severity.NOTE, new Outcome.Clear(), Optional.empty()).mapEmpty();
  }

  private Future<Optional<Flag>> judge(
      String tenant, Subject subject, Severity severity, Outcome outcome, Optional<UUID> group) {
    UUID patron = Ids.of("patron", subject.patron());
    requireForeign(subject);
    Instant now = clock.instant();
    return flags.judge(
        tenant,
        subject.owner(),
        subject.kind(),
        patron,
        (key, before) -> {
          Judgement judgement =
              new Judgement(
                  subject.owner(),
                  subject.kind(),
                  subject.kind(),
                  VERSION,
                  severity,
                  patron,
                  outcome,
                  hash(tenant, key, outcome),
                  group,
                  Optional.empty(),
                  false,
                  now,
                  LocalDate.ofInstant(now, ZoneOffset.UTC));
          return change(before, judgement);
        });
  }

  private Change change(Optional<Flag> before, Judgement judgement) {
    return Life.judged(before, judgement, ids.get());
  }

  private String hash(String tenant, byte[] sealed, Outcome outcome) {
    return outcome instanceof Outcome.Flagged flagged
        ? EvidenceHash.unsealed(seal, tenant, sealed).of(flagged.evidence())
        : "";
  }

  private static void requireForeign(Subject subject) {
    boolean named =
        NAME.matcher(subject.owner()).matches() && NAME.matcher(subject.kind()).matches();
    boolean ours =
        subject.owner().equals(Flag.OURS)
            || subject.kind().equals(GroupRule.KIND)
            || PatronRules.builtIn().stream().anyMatch(rule -> rule.kind().equals(subject.kind()));
    if (!named || ours) {
      throw Failure.unprocessable(
          "not-foreign",
          "Owner and kind are lower case words joined by hyphens, and none of this module's own.");
    }
  }
}
