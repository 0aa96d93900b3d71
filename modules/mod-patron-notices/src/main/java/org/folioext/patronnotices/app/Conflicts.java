package org.folioext.patronnotices.app;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.time.Dates;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.overlap.Grown;
import org.folioext.patronnotices.domain.overlap.Wish;

/** What somebody saw, held against what there is. Stateless. */
public final class Conflicts {

  private Conflicts() {}

  /** The rule of that id; fails with NOT_FOUND. */
  static KeptRule rule(Choices present, String id) {
    return present.rule(id).orElseThrow(() -> Failure.notFound("rule", id));
  }

  /** The same, as somebody saw it; fails with CONFLICT where it is another version. */
  static KeptRule rule(Choices present, String id, int version) {
    KeptRule kept = rule(present, id);
    requireSeen(version, kept.version(), Optional.of(kept.author()));
    return kept;
  }

  /**
   * Nothing, where it is the version that somebody saw.
   *
   * @param newest there is
   * @param author who made it; empty where that is not known
   * @throws Failure CONFLICT, {@code version-outdated}, which tells who was first
   */
  public static void requireSeen(int seen, int newest, Optional<Author> author) {
    if (seen != newest) {
      Map<String, String> first = new LinkedHashMap<>();
      first.put("version", String.valueOf(newest));
      author.ifPresent(by -> first.put("updatedDate", Dates.of(by.at())));
      author.flatMap(Author::by).ifPresent(user -> first.put("updatedByUserId", user.toString()));
      throw new Failure(
          FailureKind.CONFLICT,
          "version-outdated",
          "This was changed since you read it. Read it again, and change that.",
          first);
    }
  }

  /** Nothing, where the rules are what somebody looked at; fails with CONFLICT. */
  static void requireSameRules(Choices seen, Choices present) {
    if (!seen.rules().equals(present.rules())) {
      throw Failure.conflict(
          "rules-changed", "Somebody changed a rule at the same time: try again.");
    }
  }

  /**
   * What waits is not as much as a person saw: CONFLICT, {@code other-count}.
   *
   * @param now how much it is
   * @param since when the oldest waits, where that is told
   */
  public static Failure otherCount(long now, Optional<Instant> since) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("count", String.valueOf(now));
    since.ifPresent(at -> told.put("since", Dates.of(at)));
    return new Failure(
        FailureKind.CONFLICT,
        "other-count",
        "It is not as many as you were shown: look again.",
        told);
  }

  /**
   * What FOLIO tells beside a rule, where a person wants it.
   *
   * @throws Failure CONFLICT, {@code folio-sends-too}, which names the policies that are asked
   */
  static Grown requireWanted(Grown grown, Wish wish) {
    if (!wish.answers(grown.asked())) {
      Map<String, String> policies = new LinkedHashMap<>();
      grown.asked().forEach(one -> policies.put(one.policy().toString(), one.name()));
      throw new Failure(
          FailureKind.CONFLICT,
          "folio-sends-too",
          "FOLIO itself sends notices of this, by these notice policies: patrons would hear twice."
              + " Confirm that both are wanted, or take the notices out of the policies.",
          policies);
    }
    return grown;
  }

  /** Nothing, where no rule has that id; fails with CONFLICT. */
  static void requireFree(Choices present, String id) {
    if (present.rule(id).isPresent()) {
      throw new Failure(
          FailureKind.CONFLICT,
          "id-taken",
          "There is a rule of this id already.",
          Map.of("rule", id));
    }
  }
}
