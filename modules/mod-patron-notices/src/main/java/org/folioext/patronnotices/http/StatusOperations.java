package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Message;
import org.folioext.okapi.text.Texts;
import org.folioext.okapi.time.Dates;
import org.folioext.patronnotices.app.ShownRule;
import org.folioext.patronnotices.app.run.StatusDesk;
import org.folioext.patronnotices.domain.ledger.Pulse;
import org.folioext.patronnotices.domain.overlap.Overlap;
import org.folioext.patronnotices.domain.people.Undelivered;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/** What answers the operation on whether all is as it should be. Thread-safe. */
public final class StatusOperations {

  private final StatusDesk desk;
  private final Texts texts;

  /** Answers by a use case. */
  public StatusOperations(StatusDesk desk, Texts texts) {
    this.desk = desk;
    this.texts = texts;
  }

  /** getStatus. */
  public Future<Answer> get(Call call) {
    Language language = Languages.of(call.web().request());
    return desk.now(call.headers()).map(status -> Answer.ok(json(status, language)));
  }

  private JsonObject json(StatusDesk.Status status, Language language) {
    JsonObject held =
        new JsonObject()
            .put("rules", status.waiting().rules())
            .put("notices", status.waiting().causes());
    return new JsonObject()
        .put("night", night(status))
        .put("held", held)
        .put("broken", Lists.array(status.broken(), rule -> broken(rule, language)))
        .put("overlaps", overlaps(status))
        .put("sending", new SendingJson(texts, language).brief(status.sending()))
        .put("unknownMessages", status.waiting().unknown())
        .put("undelivered", undelivered(status.undelivered()))
        .put("timer", timer(status))
        .put("notices", notices(status.pulse(), language));
  }

  private static JsonObject overlaps(StatusDesk.Status status) {
    JsonArray rules = new JsonArray();
    for (NoticeRule rule : status.rules()) {
      List<Overlap> open = status.beside().open(rule);
      if (!open.isEmpty()) {
        rules.add(
            new JsonObject()
                .put("rule", rule.id())
                .put("name", rule.name())
                .put("policies", Lists.array(open, OverlapJson::policy)));
      }
    }
    JsonObject json = new JsonObject().put("rules", rules);
    status.beside().missed(status.rules()).ifPresent(missed -> OverlapJson.missed(json, missed));
    return json;
  }

  private static JsonObject undelivered(Undelivered undelivered) {
    return new JsonObject()
        .put("suppressed", undelivered.suppressed())
        .put("domainsHeld", undelivered.domainsHeld())
        .put("flagsRaised", undelivered.raised())
        .put("flagsWaiting", undelivered.waiting())
        .put("flagsWithoutModule", undelivered.withoutModule());
  }

  private static JsonObject timer(StatusDesk.Status status) {
    return new JsonObject()
        .put("rangDate", Dates.of(status.pulse().rang()))
        .put("silent", status.silent());
  }

  private JsonObject notices(Pulse pulse, Language language) {
    JsonObject json =
        new JsonObject()
            .put("waiting", pulse.moving().waiting())
            .put("late", pulse.moving().late())
            .put("failed", pulse.moving().failed())
            .put("expired", pulse.moving().expired());
    pulse.halted().ifPresent(halted -> json.put("halted", halted(halted, language)));
    return json;
  }

  private JsonObject halted(Pulse.Halted halted, Language language) {
    String why = halted.why().id();
    return new JsonObject()
        .put("sinceDate", Dates.of(halted.since()))
        .put("why", why)
        .put("sentence", texts.of(Message.of("halted." + why), language));
  }

  private static JsonObject night(StatusDesk.Status status) {
    JsonObject json =
        new JsonObject()
            .put("planAt", status.planAt().toString())
            .put("tooLate", status.tooLate())
            .put("overdue", status.nights().overdue())
            .put("stuck", status.pulse().moving().stuck())
            .put("failedRuns", status.pulse().moving().failedRuns());
    status.nights().expected().ifPresent(day -> json.put("expectedDate", day.toString()));
    status.last().ifPresent(run -> json.put("last", RunJson.run(run)));
    status.open().ifPresent(run -> json.put("open", RunJson.run(run)));
    return json;
  }

  private JsonObject broken(ShownRule shown, Language language) {
    JsonArray lacks = new JsonArray();
    shown.lacks().ifPresent(all -> all.forEach(lack -> lacks.add(texts.of(lack, language))));
    return new JsonObject()
        .put("rule", shown.kept().rule().id())
        .put("name", shown.kept().rule().name())
        .put("lacks", lacks);
  }
}
