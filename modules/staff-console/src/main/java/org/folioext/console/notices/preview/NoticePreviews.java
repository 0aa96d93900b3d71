package org.folioext.console.notices.preview;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;

/** The previews of the interface patron-notices 1.0. For many threads. */
public final class NoticePreviews {

  private static final String ALL = "/patron-notices/previews";

  /** After the first. */
  private static final int DAYS = 30;

  private final Gateway gateway;

  public NoticePreviews(Gateway gateway) {
    this.gateway = gateway;
  }

  /** Those of the last days, the newest first. */
  Future<Found<Preview>> last(Caller caller, int limit) {
    return gateway
        .get(caller, new Url(ALL, Map.of()).with("limit", limit).toString())
        .map(json -> Found.of(json, "previews", Preview::of));
  }

  /** Asks for one; it is worked on in the background. */
  Future<Preview> ask(Caller caller, JsonObject wanted) {
    return gateway.post(caller, ALL, wanted).map(Preview::of);
  }

  /** Asks what a rule that is not kept would do in the next days; gives the page of the preview. */
  public Future<Url> ofDraft(Caller caller, JsonObject rule) {
    return ask(caller, new JsonObject().put("rule", rule).put("days", DAYS)).map(Preview::link);
  }

  Future<Preview> one(Caller caller, String id) {
    return gateway.get(caller, url(id, "").toString()).map(Preview::of);
  }

  Future<Preview> cancel(Caller caller, String id) {
    return gateway.post(caller, url(id, "/cancel").toString(), new JsonObject()).map(Preview::of);
  }

  Future<Found<Row>> rows(
      Caller caller, String id, Optional<String> query, long offset, int limit) {
    Url url = url(id, "/rows").with("query", query).with("offset", offset).with("limit", limit);
    return gateway.get(caller, url.toString()).map(json -> Found.of(json, "rows", Row::of));
  }

  /** The rows as CSV. */
  Future<HttpClientResponse> table(Caller caller, String id, Optional<String> query) {
    return gateway.download(caller, url(id, "/export").with("query", query).toString());
  }

  Future<Volume> volume(Caller caller, String id) {
    return gateway.get(caller, url(id, "/volume").toString()).map(Volume::of);
  }

  /** Messages of each rule as patrons would get them; they are neither kept nor sent. */
  Future<List<Sample>> samples(Caller caller, String id, int ofEach) {
    return gateway
        .post(caller, url(id, "/samples").toString(), new JsonObject().put("ofEach", ofEach))
        .map(json -> Found.of(json, "samples", Sample::of).items());
  }

  private static Url url(String id, String below) {
    return Url.of(ALL + "/%s" + below, id);
  }
}
