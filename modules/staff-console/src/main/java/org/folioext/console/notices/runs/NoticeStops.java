package org.folioext.console.notices.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Url;
import org.folioext.console.notices.NoticeLinks;
import org.folioext.console.today.Card.Line;
import org.folioext.console.today.Card.Tone;
import org.folioext.console.web.Texts;

/** What the start page says where notices have stopped, or may do so unnoticed. */
final class NoticeStops {

  private static final Url SENDING = new Url("/notices/sending", Map.of());

  private NoticeStops() {}

  static List<Line> of(Texts texts, Status status) {
    Status.Stopped stopped = status.stopped();
    List<Line> lines = new ArrayList<>();
    silent(texts, status).ifPresent(text -> lines.add(broken(text, NoticeLinks.RUNS)));
    if (status.sendingOn()) {
      stopped.halted().ifPresent(text -> lines.add(broken(text, SENDING)));
      counted(texts, "late", stopped.late(), SENDING).ifPresent(lines::add);
    }
    if (stopped.stuck()) {
      lines.add(
          broken(
              texts.text("notices.runs.today.stuck"),
              status.open().map(Run::link).orElse(NoticeLinks.RUNS)));
    }
    counted(texts, "failed-runs", stopped.failedRuns(), NoticeLinks.RUNS).ifPresent(lines::add);
    counted(texts, "failed", stopped.failed(), NoticeLinks.messagesIn("failed"))
        .ifPresent(lines::add);
    counted(texts, "expired", stopped.expired(), NoticeLinks.RUNS).ifPresent(lines::add);
    status.overlaps().forEach(one -> lines.add(overlap(texts, one)));
    status
        .uncheckedSince()
        .map(since -> texts.text("notices.runs.today.unchecked", texts.time(since)))
        .ifPresent(text -> lines.add(broken(text, NoticeLinks.RULES)));
    return lines;
  }

  private static Line overlap(Texts texts, Status.Overlap one) {
    String policies = String.join(", ", one.policies());
    return broken(
        texts.text("notices.runs.today.overlap", one.name(), policies),
        NoticeLinks.rule(one.rule()));
  }

  /** Since when the timer is silent, where it is. */
  static Optional<String> silent(Texts texts, Status status) {
    return status
        .stopped()
        .silentSince()
        .map(rang -> texts.text("notices.runs.today.silent", texts.time(rang)));
  }

  private static Optional<Line> counted(Texts texts, String what, long count, Url link) {
    return Optional.of(count)
        .filter(some -> some > 0)
        .map(some -> broken(texts.text("notices.runs.today." + what, some), link));
  }

  private static Line broken(String text, Url link) {
    return new Line(Tone.BROKEN, text, link);
  }
}
