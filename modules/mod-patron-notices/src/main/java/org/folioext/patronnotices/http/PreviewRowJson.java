package org.folioext.patronnotices.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Texts;
import org.folioext.okapi.time.Dates;
import org.folioext.patronnotices.domain.fit.Seen;
import org.folioext.patronnotices.domain.plan.Way;
import org.folioext.patronnotices.domain.preview.Foretold;
import org.folioext.patronnotices.domain.preview.PreviewRow;
import org.folioext.patronnotices.domain.say.RowSentence;

/** Rows of previews as the contract has them, and as rows of a table. */
record PreviewRowJson(RowSentence words) {

  static final List<String> HEADINGS =
      List.of(
          "patronId",
          "ruleId",
          "event",
          "subjectId",
          "eventDay",
          "day",
          "step",
          "outcome",
          "channel",
          "recipientId",
          "language",
          "notBefore",
          "until",
          "sentence",
          "condition",
          "values",
          "folioPolicyId",
          "folioPolicy",
          "renewal",
          "renewalReasons",
          "renewalDueDate");

  /** In a language, with personal values or without. */
  static PreviewRowJson of(Texts texts, Language language, boolean personal) {
    return new PreviewRowJson(new RowSentence(texts, language, personal));
  }

  JsonObject json(PreviewRow row) {
    JsonObject json =
        new JsonObject()
            .put("patronId", row.patron().toString())
            .put("ruleId", row.rule())
            .put("event", row.event().id())
            .put("subjectId", row.subject().toString())
            .put("eventDay", row.eventDay().toString())
            .put("day", row.day().toString());
    row.step().ifPresent(step -> json.put("step", step));
    json.put("outcome", row.outcome());
    row.way().ifPresent(way -> json.mergeIn(way(way)));
    row.notBefore().ifPresent(at -> json.put("notBefore", Dates.of(at)));
    row.until().ifPresent(at -> json.put("until", Dates.of(at)));
    json.put("sentence", words.outcome(row))
        .put("condition", words.condition(row))
        .put("values", Lists.array(row.why(), this::seen));
    row.alsoByFolio()
        .ifPresent(
            folio ->
                json.put(
                    "alsoByFolio",
                    new JsonObject()
                        .put("policyId", folio.policy().toString())
                        .put("name", folio.name())));
    row.renewal().ifPresent(renewal -> json.put("renewal", renewal(renewal)));
    return json;
  }

  private static JsonObject renewal(Foretold renewal) {
    JsonObject json =
        new JsonObject()
            .put("outcome", renewal.outcome())
            .put("reasons", new JsonArray(renewal.reasons()));
    renewal.due().ifPresent(due -> json.put("dueDate", Dates.of(due)));
    return json;
  }

  private static JsonObject way(Way way) {
    return new JsonObject()
        .put("channel", way.channel().id())
        .put("recipientId", way.recipient().toString())
        .put("language", way.language());
  }

  /** A value that decided, as it may be shown. */
  JsonObject seen(Seen seen) {
    return new JsonObject()
        .put("key", seen.key())
        .put("label", words.label(seen))
        .put("value", words.value(seen))
        .put("personal", seen.personal());
  }

  /** The cells under {@link #HEADINGS}. */
  List<String> cells(PreviewRow row) {
    return List.of(
        row.patron().toString(),
        row.rule(),
        row.event().id(),
        row.subject().toString(),
        row.eventDay().toString(),
        row.day().toString(),
        row.step().isPresent() ? String.valueOf(row.step().getAsInt()) : "",
        row.outcome(),
        text(row.way().map(way -> way.channel().id())),
        text(row.way().map(Way::recipient)),
        text(row.way().map(Way::language)),
        text(row.notBefore().map(Dates::of)),
        text(row.until().map(Dates::of)),
        words.outcome(row),
        words.condition(row),
        words.values(row),
        text(row.alsoByFolio().map(folio -> folio.policy())),
        text(row.alsoByFolio().map(folio -> folio.name())),
        text(row.renewal().map(Foretold::outcome)),
        text(row.renewal().map(renewal -> String.join(" ", renewal.reasons()))),
        text(row.renewal().flatMap(Foretold::due).map(Dates::of)));
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }
}
