package org.folioext.patronflags.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import org.folioext.okapi.Failure;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Message;
import org.folioext.okapi.text.Texts;
import org.folioext.patronflags.app.RuleShelf;
import org.folioext.patronflags.domain.book.RuleDocs;
import org.folioext.patronflags.domain.group.GroupRule;
import org.folioext.patronflags.domain.group.Sentence;
import org.folioext.patronflags.domain.rule.PatronRule;

/** What answers the operations on the rules that judge. Thread-safe. */
public final class RuleOperations {

  private final RuleShelf shelf;
  private final Texts texts;

  /** Answers by a use case. */
  public RuleOperations(RuleShelf shelf, Texts texts) {
    this.shelf = shelf;
    this.texts = texts;
  }

  /** getRules. */
  public Future<Answer> list(Call call) {
    Language language = Languages.of(call.web().request());
    return shelf
        .all(call.headers().tenant())
        .map(shown -> Lists.answer("rules", shown, rule -> json(rule, language)));
  }

  /** getRule. */
  public Future<Answer> get(Call call) {
    Language language = Languages.of(call.web().request());
    String id = call.path("ruleId");
    return shelf
        .all(call.headers().tenant())
        .map(
            all ->
                all.stream()
                    .filter(one -> one.rule().id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Failure.notFound("rule", id)))
        .map(shown -> json(shown, language).put("doc", doc(shown.rule(), language)))
        .map(Answer::ok);
  }

  private JsonObject json(RuleShelf.Shown shown, Language language) {
    PatronRule rule = shown.rule();
    return new JsonObject()
        .put("id", rule.id())
        .put("kind", rule.kind())
        .put("severity", rule.severity().id())
        .put("title", title(rule, language))
        .put("enabled", shown.enabled())
        .put("builtIn", !(rule instanceof GroupRule));
  }

  private String title(PatronRule rule, Language language) {
    return rule instanceof GroupRule own
        ? own.written().name()
        : texts.of(Message.of("title." + rule.id()), language);
  }

  private String doc(PatronRule rule, Language language) {
    return rule instanceof GroupRule own
        ? "# "
            + own.written().name()
            + "\n\n"
            + new Sentence(texts, language).of(own.written())
            + "\n\n"
            + own.written().says()
            + "\n"
        : RuleDocs.find(rule.id(), language).orElseThrow();
  }
}
