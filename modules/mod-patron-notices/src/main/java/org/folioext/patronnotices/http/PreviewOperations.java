package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import org.folioext.okapi.form.Tree;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.http.Mistaken;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.app.preview.PreviewDesk;

/** What answers the operations on previews of all patrons. Thread-safe. */
public final class PreviewOperations {

  private static final String ID = "previewId";

  private final PreviewDesk desk;
  private final Texts texts;

  /** Answers by a desk. */
  public PreviewOperations(PreviewDesk desk, Texts texts) {
    this.desk = desk;
    this.texts = texts;
  }

  /** createPreview. */
  public Future<Answer> create(Call call) {
    Mistaken mistaken = new Mistaken(texts, Languages.of(call.web().request()));
    return desk.ask(call.headers(), Tree.of(call.body().getMap()))
        .map(mistaken::pointed)
        .map(preview -> Answer.accepted(json(call).of(preview)));
  }

  /** getPreviews. */
  public Future<Answer> list(Call call) {
    PreviewJson json = json(call);
    return desk.list(call.headers().tenant(), call.page())
        .map(previews -> Lists.answer("previews", previews, json::of));
  }

  /** getPreview. */
  public Future<Answer> get(Call call) {
    return desk.get(call.headers().tenant(), call.path(ID)).map(json(call)::of).map(Answer::ok);
  }

  /** cancelPreview. */
  public Future<Answer> cancel(Call call) {
    return desk.cancel(call.headers(), call.path(ID)).map(json(call)::of).map(Answer::ok);
  }

  /** getPreviewRows. */
  public Future<Answer> rows(Call call) {
    PreviewRowJson rows = Personal.rows(call, texts);
    return desk.rows(
            call.headers(), call.path(ID), call.query("query"), call.page(), Personal.shown(call))
        .map(listed -> Lists.answer("rows", listed, rows::json));
  }

  /** getPreviewVolume. */
  public Future<Answer> volume(Call call) {
    return desk.volume(call.headers().tenant(), call.path(ID))
        .map(volume -> json(call).of(volume))
        .map(Answer::ok);
  }

  private PreviewJson json(Call call) {
    return new PreviewJson(texts, Languages.of(call.web().request()));
  }
}
