package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Lists;
import org.folioext.patronnotices.app.ReferenceTemplates;
import org.folioext.patronnotices.domain.plan.SuppliedTemplate;

/** What answers the operation on templates that come with the module. Thread-safe. */
public final class TemplateOperations {

  private final ReferenceTemplates templates;

  /** Answers by a use case. */
  public TemplateOperations(ReferenceTemplates templates) {
    this.templates = templates;
  }

  /** addReferenceTemplates. */
  public Future<Answer> add(Call call) {
    return templates
        .add(call.headers())
        .map(
            all ->
                Answer.ok(
                    new JsonObject().put("templates", Lists.array(all, TemplateOperations::json))));
  }

  private static JsonObject json(SuppliedTemplate one) {
    return new JsonObject()
        .put("id", one.id().toString())
        .put("name", one.name())
        .put("added", one.added());
  }
}
