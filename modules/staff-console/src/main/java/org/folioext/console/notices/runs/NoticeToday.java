package org.folioext.console.notices.runs;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;
import org.folioext.console.notices.NoticeLinks;
import org.folioext.console.notices.renewals.HeldRenewals;
import org.folioext.console.notices.renewals.NoticeRenewals;
import org.folioext.console.today.Card;
import org.folioext.console.today.Card.Line;
import org.folioext.console.today.Card.Tone;
import org.folioext.console.today.TodaySource;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Texts;

/** What mod-patron-notices has to say on the start page: what waits, and what did not happen. */
public final class NoticeToday implements TodaySource {

  private static final Url SENDING = new Url("/notices/sending", Map.of());

  private final NoticeRuns runs;
  private final NoticeRenewals renewals;

  public NoticeToday(NoticeRuns runs, NoticeRenewals renewals) {
    this.runs = runs;
    this.renewals = renewals;
  }

  @Override
  public String titleKey() {
    return "notices.nav";
  }

  @Override
  public Future<Card> card(PageRequest request) {
    Future<Status> status = runs.status(request.caller());
    Future<List<HeldRenewals>> held = Gateway.orElse(renewals.held(request.caller()), List.of());
    return Future.all(status, held)
        .map(
            both ->
                new Card(
                    request.texts().text(titleKey()),
                    lines(request.texts(), status.result(), held.result()),
                    List.of()));
  }

  private static List<Line> lines(Texts texts, Status status, List<HeldRenewals> renewals) {
    List<Line> lines = new ArrayList<>();
    if (!renewals.isEmpty()) {
      long loans = renewals.stream().mapToLong(HeldRenewals::count).sum();
      String text = texts.text("notices.runs.today.held-renewals", loans, renewals.size());
      lines.add(new Line(Tone.DECIDE, text, NoticeLinks.RUNS));
    }
    if (status.heldNotices() > 0) {
      String text = texts.text("notices.runs.today.held", status.heldNotices(), status.heldRules());
      lines.add(new Line(Tone.DECIDE, text, NoticeLinks.RUNS));
    }
    if (status.sendingOn() && !status.sendingOpen()) {
      lines.add(new Line(Tone.BROKEN, status.sending(), SENDING));
    }
    if (status.tooLate()) {
      String text = texts.text("notices.runs.today.too-late", status.planAt());
      lines.add(new Line(Tone.BROKEN, text, NoticeLinks.SETTINGS));
    }
    if (status.overdue()) {
      String day = status.expected().map(texts::day).orElse("");
      lines.add(
          new Line(Tone.BROKEN, texts.text("notices.runs.today.overdue", day), NoticeLinks.RUNS));
    }
    lines.addAll(NoticeStops.of(texts, status));
    status
        .last()
        .filter(run -> run.renewalsMissed().isPresent())
        .ifPresent(
            run ->
                lines.add(
                    new Line(
                        Tone.BROKEN,
                        texts.text("notices.runs.today.renewals-missed", texts.day(run.date())),
                        run.link())));
    status
        .broken()
        .forEach(
            rule ->
                lines.add(
                    new Line(
                        Tone.BROKEN,
                        texts.text("notices.runs.today.broken", rule.name()),
                        NoticeLinks.rule(rule.rule()))));
    if (status.unknown() > 0) {
      String text = texts.text("notices.runs.today.unknown", status.unknown());
      lines.add(new Line(Tone.DECIDE, text, NoticeLinks.messagesIn("unknown")));
    }
    if (status.heldDomains() > 0) {
      String text = texts.text("notices.runs.today.domains", status.heldDomains());
      lines.add(new Line(Tone.DECIDE, text, NoticeLinks.ADDRESSES));
    }
    status
        .open()
        .ifPresent(
            run ->
                lines.add(
                    new Line(Tone.RUNNING, texts.text("notices.runs.today.open"), run.link())));
    if (!status.sendingOn()) {
      lines.add(new Line(Tone.KNOWN, texts.text("notices.runs.today.off"), SENDING));
    }
    if (lines.isEmpty()) {
      lines.add(new Line(Tone.CALM, texts.text("notices.runs.today.calm"), NoticeLinks.RUNS));
    }
    return lines;
  }
}
