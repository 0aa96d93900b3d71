package org.folioext.patronnotices.app.preview;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/** What was planned and sent before. Implementations are thread-safe. */
@FunctionalInterface
public interface Histories {

  /**
   * Of some patrons.
   *
   * @param rules that are asked of
   * @param day of the library whose messages are counted
   */
  Future<History> of(
      String tenant, Collection<NoticeRule> rules, List<PatronCase> cases, LocalDate day);
}
