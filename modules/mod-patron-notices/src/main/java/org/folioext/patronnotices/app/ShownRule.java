package org.folioext.patronnotices.app;

import java.util.List;
import java.util.Optional;
import org.folioext.okapi.text.Message;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.plan.Readiness;

/**
 * A rule, and whether it can act.
 *
 * @param lacks what it names and the library does not have; empty where that could not be read
 */
public record ShownRule(KeptRule kept, Optional<List<Message>> lacks) {

  static ShownRule of(KeptRule kept, Readiness readiness) {
    return new ShownRule(kept, Optional.of(lacks(readiness)));
  }

  static ShownRule unread(KeptRule kept) {
    return new ShownRule(kept, Optional.empty());
  }

  static List<Message> lacks(Readiness readiness) {
    return readiness instanceof Readiness.Broken broken ? broken.why() : List.of();
  }
}
