package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.folioext.okapi.form.Mistake;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.http.Mistaken;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.app.RuleDesk;
import org.folioext.patronnotices.app.RuleShelf;
import org.folioext.patronnotices.app.RuleSwitch;
import org.folioext.patronnotices.app.ShownRule;
import org.folioext.patronnotices.domain.overlap.Wish;

/** What answers the operations on rules. Thread-safe. */
public final class RuleOperations {
  private static final String ID = "ruleId";
  private static final String VERSION = "version";
  private static final String PATH = "/patron-notices/rules/";

  private final RuleShelf shelf;
  private final RuleDesk desk;
  private final RuleSwitch switching;
  private final Texts texts;

  /** Answers by use cases. */
  public RuleOperations(RuleShelf shelf, RuleDesk desk, RuleSwitch switching, Texts texts) {
    this.shelf = shelf;
    this.desk = desk;
    this.switching = switching;
    this.texts = texts;
  }

  /** getRules. */
  public Future<Answer> list(Call call) {
    return shelf.list(call.headers()).map(rules -> Answer.ok(json(call).of(rules)));
  }

  /** getRule. */
  public Future<Answer> get(Call call) {
    return shelf.get(call.headers(), call.path(ID)).map(rule -> Answer.ok(json(call).of(rule)));
  }

  /** checkRule. */
  public Future<Answer> check(Call call) {
    return shelf
        .check(call.headers(), RuleJson.written(call.body()))
        .map(reading -> Answer.ok(checked(call, reading)));
  }

  private JsonObject checked(Call call, Reading<ShownRule> reading) {
    if (reading instanceof Reading.Good<ShownRule> good) {
      RuleJson json = json(call);
      return new JsonObject()
          .put("valid", true)
          .put("mistakes", List.of())
          .put("sentence", json.sentence(good.value().kept().rule()))
          .put("readiness", json.readiness(good.value()));
    }
    Language language = Languages.of(call.web().request());
    List<Mistake> mistakes = ((Reading.Bad<ShownRule>) reading).mistakes();
    return new JsonObject()
        .put("valid", false)
        .put("mistakes", Lists.array(mistakes, mistake -> told(mistake, language)));
  }

  private JsonObject told(Mistake mistake, Language language) {
    return new JsonObject()
        .put("pointer", mistake.pointer())
        .put("message", texts.of(mistake.message(), language));
  }

  /** createRule. */
  public Future<Answer> create(Call call) {
    return desk.create(call.headers(), RuleJson.written(call.body()))
        .map(mistaken(call)::pointed)
        .map(rule -> Answer.created(PATH + rule.kept().rule().id(), json(call).of(rule)));
  }

  /** updateRule. */
  public Future<Answer> update(Call call) {
    return Future.succeededFuture(call)
        .map(asked -> asked.integer(VERSION))
        .compose(
            version ->
                switching.replace(
                    call.headers(),
                    call.path(ID),
                    version,
                    RuleJson.written(call.body()),
                    wish(call)))
        .map(mistaken(call)::pointed)
        .map(rule -> Answer.ok(json(call).of(rule)));
  }

  /** deleteRule. */
  public Future<Answer> delete(Call call) {
    return desk.remove(call.headers(), call.path(ID), call.query(VERSION, 0))
        .map(gone -> Answer.noContent());
  }

  /** enableRule. */
  public Future<Answer> enable(Call call) {
    boolean on = call.body().getBoolean("enabled");
    return Future.succeededFuture(call)
        .map(asked -> asked.integer(VERSION))
        .compose(version -> switching.set(call.headers(), call.path(ID), version, on, wish(call)))
        .map(rule -> Answer.ok(json(call).of(rule)));
  }

  /** orderRules. */
  public Future<Answer> order(Call call) {
    List<String> ids = call.body().getJsonArray("rules").stream().map(String.class::cast).toList();
    return Future.succeededFuture(call)
        .map(asked -> asked.integer("orderVersion"))
        .compose(version -> desk.reorder(call.headers(), ids, version))
        .map(rules -> Answer.ok(json(call).of(rules)));
  }

  private static Wish wish(Call call) {
    JsonArray policies = call.body().getJsonArray("overlapPolicies");
    return new Wish(
        call.body().getBoolean("confirmOverlap", false),
        Optional.ofNullable(policies).map(OverlapOperations::ids));
  }

  private Mistaken mistaken(Call call) {
    return new Mistaken(texts, Languages.of(call.web().request()));
  }

  private RuleJson json(Call call) {
    return new RuleJson(texts, Languages.of(call.web().request()));
  }
}
