package org.folioext.patronnotices.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronnotices.Site;

/** What staff ask of previews, each answer held against the contract. */
record PreviewAsking(Site site, UserRequests staff) {
  static final String PREVIEWS = "/patron-notices/previews";
  static final String PATRONS = "/patron-notices/patrons/";

  HttpResponse<Buffer> ask(JsonObject wanted) {
    return staff.call("createPreview", HttpMethod.POST, PREVIEWS, wanted);
  }

  /** A preview that came to its end. */
  JsonObject ended(JsonObject wanted) {
    HttpResponse<Buffer> asked = ask(wanted);
    if (asked.statusCode() != 202) {
      throw new IllegalStateException(asked.bodyAsString());
    }
    return ended(asked.bodyAsJsonObject().getString("id"));
  }

  private JsonObject ended(String id) {
    for (int i = 0; i < 600; i++) {
      JsonObject preview = staff.get("getPreview", PREVIEWS + "/" + id);
      if (!List.of("waiting", "running").contains(preview.getString("state"))) {
        return preview;
      }
      Site.await(site.vertx.timer(Duration.ofMillis(100).toMillis()).mapEmpty());
    }
    throw new IllegalStateException("not ended: " + id);
  }

  List<JsonObject> rows(String id, String query) {
    JsonArray rows =
        staff
            .get("getPreviewRows", PREVIEWS + "/" + id + "/rows?limit=1000&query=" + query)
            .getJsonArray("rows");
    return rows.stream().map(JsonObject.class::cast).toList();
  }

  HttpResponse<Buffer> patron(String id, String query) {
    return staff.call("previewPatron", HttpMethod.GET, PATRONS + id + "/preview" + query);
  }

  HttpResponse<Buffer> explanation(String id, String query) {
    return staff.call("explainPatron", HttpMethod.GET, PATRONS + id + "/explanation" + query);
  }
}
