package org.folioext.patronflags.http;

import io.vertx.core.Future;
import java.util.List;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.text.Texts;
import org.folioext.patronflags.app.FlagService;
import org.folioext.patronflags.domain.flag.Flag;

/** What answers the operations that look up flags. Thread-safe. */
public final class FlagOperations {

  private final FlagService service;
  private final Texts texts;

  /** Answers by a service. */
  public FlagOperations(FlagService service, Texts texts) {
    this.service = service;
    this.texts = texts;
  }

  /** getFlags. */
  public Future<Answer> list(Call call) {
    String tenant = call.headers().tenant();
    return service
        .list(tenant, call.query("query"), call.page())
        .compose(
            flags ->
                service
                    .ruleNames(tenant, flags.items())
                    .map(
                        names -> Lists.answer("flags", flags, flag -> FlagJson.flag(flag, names))));
  }

  /** getFlag. */
  public Future<Answer> get(Call call) {
    return found(call)
        .compose(
            flag ->
                service
                    .ruleNames(call.headers().tenant(), List.of(flag))
                    .map(names -> Answer.ok(FlagJson.flag(flag, names))));
  }

  /** getEvidence. */
  public Future<Answer> evidence(Call call) {
    EvidenceJson form = new EvidenceJson(texts, Languages.of(call.web().request()));
    return found(call).map(form::evidence).map(Answer::ok);
  }

  /** getFlagsOfPatron. */
  public Future<Answer> ofPatron(Call call) {
    String tenant = call.headers().tenant();
    return service
        .ofPatron(tenant, call.path("patronId"))
        .compose(
            flags ->
                service
                    .ruleNames(tenant, flags)
                    .map(
                        names -> Lists.answer("flags", flags, flag -> FlagJson.flag(flag, names))));
  }

  private Future<Flag> found(Call call) {
    return service.get(call.headers().tenant(), call.path("id"));
  }
}
