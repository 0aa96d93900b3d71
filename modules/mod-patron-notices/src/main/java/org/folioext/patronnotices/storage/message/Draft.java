package org.folioext.patronnotices.storage.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronnotices.domain.plan.Way;
import org.folioext.patronnotices.domain.send.ClaimedCause;

/**
 * A message that is to be made.
 *
 * @param template name or id, as the rule has it
 * @param localDate the library's day
 * @param address what tells its e-mail address from others; empty of other channels
 * @param causes what it tells of, at least one, of one rule and patron
 */
public record Draft(
    UUID id,
    int ruleVersion,
    Way way,
    String template,
    LocalDate localDate,
    Optional<HashedAddress> address,
    List<ClaimedCause> causes) {

  public Draft {
    causes = List.copyOf(causes);
  }

  ClaimedCause first() {
    return causes.get(0);
  }

  boolean goesTo(String domain) {
    return address.filter(to -> to.domain().equals(domain)).isPresent();
  }

  /** Whom it is about. */
  public UUID patron() {
    return first().key().patron();
  }

  /** 1 of the first message for its causes. */
  public int attempt() {
    return 1 + causes.stream().mapToInt(ClaimedCause::attempts).max().orElseThrow();
  }

  Instant until() {
    return causes.stream().map(ClaimedCause::until).min(Comparator.naturalOrder()).orElseThrow();
  }
}
