package org.folioext.patronnotices.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a rule brought in a run, and waits for a person.
 *
 * @param count causes that wait still
 * @param patrons whom they concern
 * @param why they wait
 * @param otherwise why they would wait were it not for FOLIO's own notices; empty where they would
 *     not, or do not wait for them
 * @param most above it they are held; 0 of a rule that was never let go
 * @param usual what the rule brought on the last such weekdays, the newest first
 * @param channels how many would go by which channel
 * @param languages how many would go in which language
 * @param examples of patrons, a few
 */
public record HeldRule(
    UUID run,
    LocalDate day,
    String rule,
    int version,
    long count,
    long patrons,
    HeldFor why,
    Optional<HeldFor> otherwise,
    long most,
    List<Long> usual,
    Map<String, Long> channels,
    Map<String, Long> languages,
    List<UUID> examples) {

  public HeldRule {
    usual = List.copyOf(usual);
    channels = Map.copyOf(channels);
    languages = Map.copyOf(languages);
    examples = List.copyOf(examples);
  }
}
