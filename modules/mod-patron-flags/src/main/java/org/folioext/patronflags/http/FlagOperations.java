package org.folioext.patronflags.http;

import io.vertx.core.Future;
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
    return service
        .list(call.headers().tenant(), call.query("query"), call.page())
        .map(flags -> Lists.answer("flags", flags, FlagJson::flag));
  }

  /** getFlag. */
  public Future<Answer> get(Call call) {
    return found(call).map(FlagJson::flag).map(Answer::ok);
  }

  /** getEvidence. */
  public Future<Answer> evidence(Call call) {
    EvidenceJson form = new EvidenceJson(texts, Languages.of(call.web().request()));
    return found(call).map(form::evidence).map(Answer::ok);
  }

  /** getFlagsOfPatron. */
  public Future<Answer> ofPatron(Call call) {
    return service
        .ofPatron(call.headers().tenant(), call.path("patronId"))
        .map(flags -> Lists.answer("flags", flags, FlagJson::flag));
  }

  private Future<Flag> found(Call call) {
    return service.get(call.headers().tenant(), call.path("id"));
  }
}
