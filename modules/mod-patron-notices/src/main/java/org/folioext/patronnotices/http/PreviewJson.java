package org.folioext.patronnotices.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Texts;
import org.folioext.okapi.time.Dates;
import org.folioext.patronnotices.app.preview.OnePatron;
import org.folioext.patronnotices.domain.preview.Preview;
import org.folioext.patronnotices.domain.preview.Volume;

/** Previews as the contract has them, in a language. */
record PreviewJson(Texts texts, Language language) {

  JsonObject of(Preview preview) {
    Preview.Progress progress = preview.progress();
    JsonObject json =
        new JsonObject()
            .put("id", preview.id().toString())
            .put("state", preview.state().id())
            .put("from", preview.first().toString())
            .put("until", preview.last().toString())
            .put("createdDate", Dates.of(preview.created()));
    preview.askedBy().ifPresent(user -> json.put("createdByUserId", user.toString()));
    preview.started().ifPresent(at -> json.put("startedDate", Dates.of(at)));
    preview.ended().ifPresent(at -> json.put("endedDate", Dates.of(at)));
    preview.failure().ifPresent(why -> json.put("failure", why));
    if (!preview.wanted().patrons().isEmpty()) {
      json.put(
          "patrons",
          new JsonArray(preview.wanted().patrons().stream().map(UUID::toString).toList()));
    }
    return json.put(
            "progress",
            new JsonObject()
                .put("patrons", progress.patrons())
                .put("candidates", progress.candidates())
                .put("decisions", progress.decisions())
                .put("messages", progress.messages())
                .put("calls", progress.calls())
                .put("rows", progress.rows())
                .put("complete", progress.isComplete()))
        .put("folioNotices", preview.folio().id())
        .put("rules", Lists.array(preview.rules(), this::rule));
  }

  private JsonObject rule(Preview.Rule rule) {
    JsonArray lacks = new JsonArray();
    rule.lacks().forEach(lack -> lacks.add(texts.of(lack, language)));
    JsonObject outcomes = new JsonObject();
    rule.outcomes().forEach(outcomes::put);
    return new JsonObject()
        .put("id", rule.id())
        .put("version", rule.version())
        .put("lacks", lacks)
        .put("outcomes", outcomes);
  }

  /** What one patron would get. */
  JsonObject of(String patron, OnePatron.Shown shown, PreviewRowJson rows) {
    return new JsonObject()
        .put("patronId", patron)
        .put("from", shown.first().toString())
        .put("until", shown.last().toString())
        .put("messages", shown.messages())
        .put("folioNotices", shown.folio().id())
        .put("rules", Lists.array(shown.rules(), this::rule))
        .put("rows", Lists.array(shown.rows(), rows::json));
  }

  JsonObject of(Volume volume) {
    JsonArray held = new JsonArray();
    volume.held().forEach(one -> held.add(texts.of(one, language)));
    return new JsonObject()
        .put("planned", Lists.array(volume.planned(), PreviewJson::part))
        .put("past", Lists.array(volume.past(), PreviewJson::part))
        .put("held", held);
  }

  private static JsonObject part(Volume.Part part) {
    return new JsonObject()
        .put("day", part.slice().day().toString())
        .put("ruleId", part.slice().rule())
        .put("channel", part.slice().channel())
        .put("messages", part.amount().messages())
        .put("causes", part.amount().causes());
  }
}
