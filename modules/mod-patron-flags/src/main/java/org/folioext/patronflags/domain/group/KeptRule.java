package org.folioext.patronflags.domain.group;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A library's rule, its text, and when it was written.
 *
 * @param yaml as a person wrote it, comments and all
 * @param updatedBy who did, where a person is known
 */
public record KeptRule(GroupRule rule, String yaml, Instant updated, Optional<UUID> updatedBy) {

  /** Another text in its place, one version on. */
  public KeptRule next(WrittenRule written, String text, Instant at, Optional<UUID> by) {
    return new KeptRule(new GroupRule(rule.uuid(), rule.version() + 1, written), text, at, by);
  }
}
