package org.folioext.patronflags.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.time.Dates;
import org.folioext.patronflags.app.ExportService;
import org.folioext.patronflags.domain.flag.Exported;

/** What answers who took flags away. Thread-safe. */
public final class ExportOperations {

  private final ExportService service;

  /** Answers by a use case. */
  public ExportOperations(ExportService service) {
    this.service = service;
  }

  /** getExports. */
  public Future<Answer> list(Call call) {
    return service
        .list(call.headers().tenant(), call.page())
        .map(listed -> Lists.answer("exports", listed, ExportOperations::json));
  }

  private static JsonObject json(Exported exported) {
    JsonObject json =
        new JsonObject()
            .put("id", exported.export().id().toString())
            .put("date", Dates.of(exported.export().at()))
            .put("userId", exported.export().actor().toString())
            .put("rows", exported.rows());
    exported.export().query().ifPresent(query -> json.put("query", query));
    return json;
  }
}
