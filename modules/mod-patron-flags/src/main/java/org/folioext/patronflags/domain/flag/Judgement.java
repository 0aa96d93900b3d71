package org.folioext.patronflags.domain.flag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronflags.domain.rule.Outcome;
import org.folioext.patronflags.domain.rule.Severity;

/**
 * What a rule said of a patron, with all that a flag would keep of it.
 *
 * @param owner {@link Flag#OURS}, or the name of another module
 * @param evidenceHash HMAC-SHA256 of the evidence in lower case hex; empty unless it flagged
 * @param baseline whether this is the first scan under the rule
 * @param today in the library's zone
 */
public record Judgement(
    String owner,
    String kind,
    String rule,
    String ruleVersion,
    Severity severity,
    UUID patron,
    Outcome outcome,
    String evidenceHash,
    Optional<UUID> group,
    Optional<LocalDate> expiresOn,
    boolean baseline,
    Instant at,
    LocalDate today) {

  public Judgement {
    if (outcome instanceof Outcome.Flagged == evidenceHash.isEmpty()) {
      throw new IllegalArgumentException("a hash stands with evidence, and only with it");
    }
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(expiresOn, "expiresOn");
  }
}
