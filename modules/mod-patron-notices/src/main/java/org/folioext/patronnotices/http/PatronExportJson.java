package org.folioext.patronnotices.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folioext.okapi.http.Lists;
import org.folioext.patronnotices.app.people.PatronExport.Kept;
import org.folioext.patronnotices.domain.flag.FlagKind;
import org.folioext.patronnotices.domain.people.MessageText;
import org.folioext.patronnotices.domain.preview.PreviewRow;

/** All that is kept of a patron as JSON. */
record PatronExportJson(PreviewRowJson rows) {

  JsonObject of(Kept kept) {
    return new LedgerJson(rows)
        .ledger(kept.ledger())
        .put("texts", Lists.array(kept.texts(), PatronExportJson::text))
        .put("preference", PreferenceOperations.json(kept.preference()))
        .put("suppressions", Lists.array(kept.suppressions(), SuppressionOperations::json))
        .put("renewals", Lists.array(kept.renewals(), RenewalJson::past))
        .put("renewalExclusions", Lists.array(kept.exclusion(), RenewalJson::exclusion))
        .put("previews", previews(kept.previews()))
        .put("flags", new JsonArray(kept.flags().stream().map(FlagKind::id).toList()))
        .put("deeds", Lists.array(kept.deeds(), DeedJson::ofPatron));
  }

  private static JsonObject text(MessageText text) {
    return new JsonObject()
        .put("messageId", text.message().toString())
        .put("header", text.header())
        .put("body", text.body());
  }

  private JsonArray previews(Map<UUID, List<PreviewRow>> previews) {
    JsonArray all = new JsonArray();
    previews.forEach(
        (preview, some) ->
            all.add(
                new JsonObject()
                    .put("previewId", preview.toString())
                    .put("rows", Lists.array(some, rows::json))));
    return all;
  }
}
