package org.folioext.patronflags.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import org.folioext.okapi.Caller;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.http.Mistaken;
import org.folioext.okapi.text.Texts;
import org.folioext.okapi.time.Dates;
import org.folioext.patronflags.app.GroupRules;
import org.folioext.patronflags.domain.group.CaseRun;
import org.folioext.patronflags.domain.group.KeptRule;
import org.folioext.patronflags.domain.group.Sentence;
import org.folioext.patronflags.domain.group.WrittenRule;

/** What answers the operations on the library's own rules. Thread-safe. */
public final class GroupRuleOperations {

  private final GroupRules rules;
  private final Texts texts;

  /** Answers by a use case. */
  public GroupRuleOperations(GroupRules rules, Texts texts) {
    this.rules = rules;
    this.texts = texts;
  }

  /** getGroupRules. */
  public Future<Answer> list(Call call) {
    return rules
        .list(call.headers().tenant())
        .map(all -> Lists.answer("groupRules", all, rule -> json(call, rule)));
  }

  /** getGroupRule. */
  public Future<Answer> get(Call call) {
    return rules
        .get(call.headers().tenant(), call.path("id"))
        .map(rule -> Answer.ok(json(call, rule)));
  }

  /** createGroupRule. */
  public Future<Answer> create(Call call) {
    boolean dryRun = call.flag("dryRun");
    return rules
        .create(Caller.of(call.headers()), call.body().getString("yaml"), dryRun)
        .map(mistaken(call)::good)
        .map(
            rule ->
                dryRun
                    ? Answer.ok(json(call, rule))
                    : Answer.created(
                        "/patron-flags/group-rules/" + rule.rule().uuid(), json(call, rule)));
  }

  /** updateGroupRule. */
  public Future<Answer> update(Call call) {
    return Future.succeededFuture(call.body())
        .compose(
            body ->
                rules.update(
                    Caller.of(call.headers()),
                    call.path("id"),
                    body.getString("yaml"),
                    body.getInteger("version"),
                    call.flag("dryRun")))
        .map(mistaken(call)::good)
        .map(rule -> Answer.ok(json(call, rule)));
  }

  /** deleteGroupRule. */
  public Future<Answer> delete(Call call) {
    return rules.delete(Caller.of(call.headers()), call.path("id")).map(done -> Answer.noContent());
  }

  private Mistaken mistaken(Call call) {
    return new Mistaken(texts, Languages.of(call.web().request()));
  }

  private JsonObject json(Call call, KeptRule kept) {
    WrittenRule written = kept.rule().written();
    Sentence sentence = new Sentence(texts, Languages.of(call.web().request()));
    JsonObject json =
        new JsonObject()
            .put("id", kept.rule().uuid().toString())
            .put("version", kept.rule().version())
            .put("name", written.name())
            .put("enabled", written.enabled())
            .put("severity", written.severity().id())
            .put("says", written.says())
            .put("sentence", sentence.of(written))
            .put("yaml", kept.yaml())
            .put("cases", Lists.array(CaseRun.all(written), GroupRuleOperations::json))
            .put("updatedDate", Dates.of(kept.updated()));
    kept.updatedBy().ifPresent(user -> json.put("updatedByUserId", user.toString()));
    return json;
  }

  private static JsonObject json(CaseRun run) {
    return new JsonObject()
        .put("name", run.wanted().name())
        .put("expected", run.wanted().expected().id())
        .put("said", run.said().id())
        .put("asExpected", run.isAsExpected());
  }
}
