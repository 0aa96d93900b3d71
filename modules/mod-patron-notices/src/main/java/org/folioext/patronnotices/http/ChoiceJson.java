package org.folioext.patronnotices.http;

import io.vertx.core.json.JsonObject;
import org.folioext.okapi.choice.Difference;
import org.folioext.okapi.choice.PastChange;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.time.Dates;

/** Changes of what a tenant chose as JSON. Stateless. */
final class ChoiceJson {

  private ChoiceJson() {}

  static JsonObject difference(Difference difference) {
    JsonObject json =
        new JsonObject()
            .put("action", difference.action().id())
            .put("what", difference.what().id());
    difference.rule().ifPresent(rule -> json.put("ruleId", rule));
    difference.name().ifPresent(name -> json.put("name", name));
    return json.put("fields", Lists.array(difference.fields(), ChoiceJson::field));
  }

  static JsonObject past(PastChange change) {
    JsonObject json = difference(change.difference());
    change.by().ifPresent(user -> json.put("userId", user.toString()));
    return json.put("number", change.number())
        .put("version", change.difference().version())
        .put("date", Dates.of(change.at()));
  }

  static JsonObject field(Difference.Field field) {
    JsonObject json = new JsonObject().put("key", field.key());
    field.before().ifPresent(value -> json.put("before", value));
    field.after().ifPresent(value -> json.put("after", value));
    return json;
  }
}
