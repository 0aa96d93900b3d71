package org.folioext.patronflags.app;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.folioext.okapi.Failure;
import org.folioext.okapi.Ids;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.seal.Seal;
import org.folioext.patronflags.app.key.EvidenceHash;
import org.folioext.patronflags.app.scan.Bases;
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
  private final Bases bases;
  private final Supplier<UUID> ids;
  private final Clock clock;

  /**
   * Flags of a store.
   *
   * @param seal of the keys by which evidence is hashed
   * @param bases know the library's zone
   * @param ids of new flags
   */
  public OutsideDesk(OutsideFlags flags, Seal seal, Bases bases, Supplier<UUID> ids, Clock clock) {
    this.flags = flags;
    this.seal = seal;
    this.bases = bases;
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
   *     module, or the library's zone is not known
   */
  public Future<Flag> raise(OkapiHeaders headers, Subject subject, Raising raising) {
    return judge(
            headers,
            subject,
            raising.severity(),
            new Outcome.Flagged(raising.evidence()),
            raising.group())
        .map(Optional::orElseThrow);
  }

  /** Lifts a flag; one that is not there, or is resolved, stays so. */
  public Future<Void> lift(OkapiHeaders headers, Subject subject) {
    return judge(headers, subject, Severity.NOTE, new Outcome.Clear(), Optional.empty()).mapEmpty();
  }

  private Future<Optional<Flag>> judge(
      OkapiHeaders headers,
      Subject subject,
      Severity severity,
      Outcome outcome,
      Optional<UUID> group) {
    UUID patron = Ids.of("patron", subject.patron());
    requireForeign(subject);
    Instant now = clock.instant();
    return bases
        .zone(headers)
        .map(zone -> LocalDate.ofInstant(now, zone))
        .compose(
            today ->
                flags.judge(
                    headers.tenant(),
                    subject.owner(),
                    subject.kind(),
                    patron,
                    (key, before) ->
                        change(
                            before,
                            new Judgement(
                                subject.owner(),
                                subject.kind(),
                                subject.kind(),
                                VERSION,
                                severity,
                                patron,
                                outcome,
                                hash(headers.tenant(), key, outcome),
                                group,
                                Optional.empty(),
                                false,
                                now,
                                today))));
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
