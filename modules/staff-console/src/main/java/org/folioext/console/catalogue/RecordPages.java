package org.folioext.console.catalogue;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.folioext.console.catalogue.Views.Explained;
import org.folioext.console.catalogue.Views.RecordView;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** One record of a run, with what was found in it and the rule that found it. */
final class RecordPages {

  private final MarcChecks marcChecks;

  RecordPages(MarcChecks marcChecks) {
    this.marcChecks = marcChecks;
  }

  Future<View> record(PageRequest request) {
    String id = request.path("id");
    Future<Run> run = marcChecks.run(request.caller(), id);
    Future<JsonObject> record =
        marcChecks.record(
            request.caller(), id, request.path("ordinal"), request.texts().locale().getLanguage());
    return Future.all(run, record)
        .compose(
            both -> {
              List<Finding> findings = findings(record.result());
              Optional<String> rule =
                  request.query("rule").or(() -> findings.stream().findFirst().map(Finding::rule));
              return explained(request, rule)
                  .map(shown -> view(run.result(), record.result(), findings, shown));
            })
        .map(view -> View.html("catalogue/record", view));
  }

  private Future<Optional<Explained>> explained(PageRequest request, Optional<String> rule) {
    return rule.map(id -> Gateway.orElse(explained(request, id), Optional.<Explained>empty()))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  private Future<Optional<Explained>> explained(PageRequest request, String rule) {
    return marcChecks
        .rule(request.caller(), rule)
        .map(found -> Optional.of(RulePages.explained(found)));
  }

  private static List<Finding> findings(JsonObject record) {
    return record.getJsonArray("findings", new JsonArray()).stream()
        .map(JsonObject.class::cast)
        .map(Finding::of)
        .toList();
  }

  private static RecordView view(
      Run run, JsonObject record, List<Finding> findings, Optional<Explained> shown) {
    JsonObject marc = record.getJsonObject("record");
    return new RecordView(
        run,
        record.getLong("ordinal"),
        Optional.ofNullable(record.getString("control")),
        marc != null,
        marc == null ? List.of() : MarcLines.of(marc, findings),
        findings,
        shown);
  }
}
