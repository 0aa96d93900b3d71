package org.folioext.patronnotices.domain.renew;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folioext.patronnotices.domain.flag.DueFlag.Fact;

/**
 * A loan whose last renewal was refused.
 *
 * @param group of the patron
 */
public record Standing(UUID loan, Optional<UUID> group, Reasons reasons) {

  /** What a flag tells of some: which loan it is is personal, why it was refused is not. */
  public static List<Fact> facts(List<Standing> all) {
    return all.stream()
        .flatMap(
            one ->
                Stream.of(
                    new Fact("reasons", one.reasons().text(), false),
                    new Fact("loan", one.loan().toString(), true)))
        .toList();
  }
}
