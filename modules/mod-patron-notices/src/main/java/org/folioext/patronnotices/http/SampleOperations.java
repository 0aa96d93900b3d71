package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Lists;
import org.folioext.patronnotices.app.preview.Samples;
import org.folioext.patronnotices.app.preview.Samples.Sample;

/** What answers the operation on messages as patrons would get them. Thread-safe. */
public final class SampleOperations {

  private final Samples samples;

  /** Answers by a use case. */
  public SampleOperations(Samples samples) {
    this.samples = samples;
  }

  /** createSamples. */
  public Future<Answer> create(Call call) {
    return Future.succeededFuture(call)
        .map(asked -> asked.integer("ofEach"))
        .compose(ofEach -> samples.of(call.headers(), call.path("previewId"), ofEach))
        .map(found -> Lists.answer("samples", found, SampleOperations::json));
  }

  private static JsonObject json(Sample sample) {
    JsonObject json =
        new JsonObject()
            .put("ruleId", sample.message().rule())
            .put("patronId", sample.patron().toString())
            .put("recipientId", sample.message().way().recipient().toString())
            .put("channel", sample.message().way().channel().id())
            .put("language", sample.message().way().language())
            .put("rendered", sample.shown().isPresent());
    sample.shown().ifPresent(text -> json.put("header", text.header()).put("body", text.body()));
    return json;
  }
}
