package org.folioext.patronflags.storage.flag;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.folioext.patronflags.domain.rule.Evidence;
import org.folioext.patronflags.domain.rule.Fact;

/**
 * Evidence in two columns: all facts in their order, those that are personal without a value, and
 * beside it the values of the personal ones. Stateless.
 */
final class EvidenceRows {

  private static final String KEY = "key";
  private static final String VALUE = "value";

  private EvidenceRows() {}

  static JsonArray open(Evidence evidence) {
    JsonArray facts = new JsonArray();
    for (Fact fact : evidence.facts()) {
      JsonObject json = new JsonObject().put(KEY, fact.key());
      facts.add(fact.personal() ? json : json.put(VALUE, fact.value()));
    }
    return facts;
  }

  static JsonArray personal(Evidence evidence) {
    return new JsonArray(evidence.personal().stream().map(Fact::value).toList());
  }

  static Evidence of(Row row) {
    Iterator<Object> personal = row.getJsonArray("evidence_personal").iterator();
    List<Fact> facts = new ArrayList<>();
    for (Object each : row.getJsonArray("evidence")) {
      JsonObject json = (JsonObject) each;
      String key = json.getString(KEY);
      facts.add(
          json.containsKey(VALUE)
              ? new Fact(key, json.getString(VALUE), false)
              : new Fact(key, (String) personal.next(), true));
    }
    return new Evidence(facts);
  }
}
