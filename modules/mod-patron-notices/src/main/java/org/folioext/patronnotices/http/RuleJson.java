package org.folioext.patronnotices.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folioext.okapi.form.Tree;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Message;
import org.folioext.okapi.text.Texts;
import org.folioext.okapi.time.Dates;
import org.folioext.patronnotices.app.RuleShelf.Ordered;
import org.folioext.patronnotices.app.ShownRule;
import org.folioext.patronnotices.domain.book.RuleForms;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.say.RuleSentence;

/** Rules as the contract has them, in a language. */
record RuleJson(Texts texts, Language language) {

  /** What an answer says beside what a person wrote; not heeded where it comes back. */
  private static final List<String> BESIDE =
      List.of(
          "version",
          "confirmOverlap",
          "overlapPolicies",
          "since",
          "sentence",
          "readiness",
          "updatedDate",
          "updatedByUserId");

  /** What a person wrote. */
  static Tree written(JsonObject body) {
    Map<String, Object> form = new TreeMap<>(body.getMap());
    form.keySet().removeAll(BESIDE);
    return Tree.of(form);
  }

  JsonObject of(Ordered ordered) {
    return new JsonObject()
        .put("rules", Lists.array(ordered.rules(), this::of))
        .put("totalRecords", ordered.rules().size())
        .put("orderVersion", ordered.version());
  }

  JsonObject of(ShownRule shown) {
    KeptRule kept = shown.kept();
    JsonObject json = new JsonObject(RuleForms.rule(kept.rule()));
    json.put("version", kept.version());
    kept.since().ifPresent(day -> json.put("since", day.toString()));
    json.put("updatedDate", Dates.of(kept.author().at()));
    kept.author().by().ifPresent(user -> json.put("updatedByUserId", user.toString()));
    return json.put("sentence", sentence(kept.rule())).put("readiness", readiness(shown));
  }

  String sentence(NoticeRule rule) {
    return new RuleSentence(texts, language).of(rule);
  }

  JsonObject readiness(ShownRule shown) {
    List<Message> lacks = shown.lacks().orElse(List.of());
    String state = shown.lacks().isEmpty() ? "unknown" : lacks.isEmpty() ? "ready" : "broken";
    JsonArray told = new JsonArray();
    lacks.forEach(lack -> told.add(texts.of(lack, language)));
    return new JsonObject().put("state", state).put("lacks", told);
  }
}
