package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.app.sending.SendingDesk;

/** What answers the operations on whether anything goes out. Thread-safe. */
public final class SendingOperations {

  private final SendingDesk desk;
  private final Texts texts;

  /** Answers by a use case. */
  public SendingOperations(SendingDesk desk, Texts texts) {
    this.desk = desk;
    this.texts = texts;
  }

  /** getSending. */
  public Future<Answer> get(Call call) {
    return desk.shown(call.headers()).map(json(call)::of).map(Answer::ok);
  }

  /** updateSending. */
  public Future<Answer> update(Call call) {
    boolean enabled = call.body().getBoolean("enabled");
    return desk.enable(call.headers(), enabled, call.integer("version"))
        .map(json(call)::of)
        .map(Answer::ok);
  }

  /** confirmInstallation. */
  public Future<Answer> confirm(Call call) {
    return desk.confirm(call.headers(), call.body().getString("fingerprint"))
        .map(json(call)::of)
        .map(Answer::ok);
  }

  private SendingJson json(Call call) {
    return new SendingJson(texts, Languages.of(call.web().request()));
  }
}
