package org.folioext.console.notices.addresses;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;

/** What the interface patron-notices 1.0 says of addresses, many at once. For many threads. */
final class NoticeAddresses {

  private static final String HELD = "/patron-notices/held-domains";
  private static final String LIFT = "/patron-notices/suppressions/lift";

  private final Gateway gateway;

  NoticeAddresses(Gateway gateway) {
    this.gateway = gateway;
  }

  /** Mail domains that are held, the newest first. */
  Future<List<HeldDomain>> held(Caller caller) {
    return gateway
        .get(caller, HELD)
        .map(
            json ->
                json.getJsonArray("domains").stream()
                    .map(JsonObject.class::cast)
                    .map(HeldDomain::of)
                    .toList());
  }

  /** Has messages sent to one again at once. */
  Future<Void> release(Caller caller, String id) {
    String url = Url.of(HELD + "/%s/release", id).toString();
    return gateway.post(caller, url, new JsonObject()).mapEmpty();
  }

  /**
   * How many addresses there are, of a domain, a day, or both.
   *
   * @param which by field of the module's
   */
  Future<Long> count(Caller caller, Map<String, String> which) {
    return gateway.post(caller, LIFT, body(which)).map(json -> json.getLong("count"));
  }

  /** Takes them off the list, where they are as many as the person saw. */
  Future<Void> lift(Caller caller, Map<String, String> which, long seen) {
    return gateway.post(caller, LIFT, body(which).put("count", seen)).mapEmpty();
  }

  private static JsonObject body(Map<String, String> which) {
    JsonObject body = new JsonObject();
    which.forEach(body::put);
    return body;
  }
}
