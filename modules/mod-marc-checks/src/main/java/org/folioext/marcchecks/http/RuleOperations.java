package org.folioext.marcchecks.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.checks.Option;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marcchecks.domain.RuleBook;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;

/** Rules: they are the same for every tenant, and rendered once. */
public final class RuleOperations {
  private final RuleBook rules;
  private final List<Told> all;

  private record Told(String group, JsonObject json) {}

  /** Tells of these rules. */
  public RuleOperations(RuleBook rules) {
    this.rules = rules;
    this.all = rules.infos().stream().map(r -> new Told(r.group().id(), json(r))).toList();
  }

  /** getRules. */
  public Future<Answer> list(Call call) {
    Optional<String> group = call.query("group");
    JsonArray wanted = new JsonArray();
    all.stream()
        .filter(rule -> group.isEmpty() || group.get().equals(rule.group()))
        .forEach(rule -> wanted.add(rule.json().copy()));
    return Future.succeededFuture(
        Answer.ok(new JsonObject().put("rules", wanted).put("totalRecords", wanted.size())));
  }

  /** getRule. */
  public Future<Answer> get(Call call) {
    String id = call.path("id");
    return rules
        .find(id)
        .map(rule -> Future.succeededFuture(Answer.ok(explained(rule))))
        .orElseGet(
            () ->
                new Failure(
                        FailureKind.NOT_FOUND,
                        "not-found",
                        "There is no rule with this id." + rules.suggestion(id),
                        java.util.Map.of("rule", id))
                    .future());
  }

  private static JsonObject explained(RuleInfo rule) {
    return json(rule).put("text", RuleBook.text(rule));
  }

  private static JsonObject json(RuleInfo rule) {
    JsonArray options = new JsonArray();
    for (Option option : rule.options()) {
      options.add(
          new JsonObject()
              .put("name", option.name())
              .put("fallback", new JsonArray(option.fallback()))
              .put("meaning", option.meaning()));
    }
    return new JsonObject()
        .put("id", rule.id())
        .put("group", rule.group().id())
        .put("severity", rule.severity().id())
        .put("summary", RuleBook.summary(rule))
        .put(
            "formats",
            new JsonArray(rule.scope().formats().stream().sorted().map(MarcFormat::id).toList()))
        .put("standard", rule.standard())
        .put("options", options);
  }
}
