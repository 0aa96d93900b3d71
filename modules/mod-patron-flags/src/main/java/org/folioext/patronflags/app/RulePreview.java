package org.folioext.patronflags.app;

import io.vertx.core.Future;
import java.util.UUID;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.form.Reading;
import org.folioext.patronflags.app.scan.RuleCounter;
import org.folioext.patronflags.domain.group.GroupRule;
import org.folioext.patronflags.domain.group.RuleText;
import org.folioext.patronflags.domain.group.WrittenRule;
import org.folioext.patronflags.domain.scan.RuleCount;

/** Whom a rule that is being written would flag. Thread-safe. */
public final class RulePreview {

  private static final UUID UNKEPT = new UUID(0, 0);

  private final RuleCounter counter;

  /** By a counter. */
  public RulePreview(RuleCounter counter) {
    this.counter = counter;
  }

  /**
   * Counts under the person's own token; cases need not come out as they say.
   *
   * @return fails with FORBIDDEN, which names the permission, where FOLIO does not show the person
   *     its users, with UNAVAILABLE where it does not answer
   */
  public Future<Reading<RuleCount>> count(OkapiHeaders headers, String yaml) {
    Reading<WrittenRule> read = RuleText.read(yaml);
    if (read instanceof Reading.Bad<WrittenRule> bad) {
      return Future.succeededFuture(new Reading.Bad<>(bad.mistakes()));
    }
    WrittenRule rule = ((Reading.Good<WrittenRule>) read).value();
    return counter
        .count(headers, new GroupRule(UNKEPT, 1, rule))
        .<Reading<RuleCount>>map(Reading.Good::new)
        .recover(failure -> Future.failedFuture(FolioTrouble.told(failure)));
  }
}
