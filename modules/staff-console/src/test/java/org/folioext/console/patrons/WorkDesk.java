package org.folioext.console.patrons;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folioext.console.PatronWorkStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.folioext.okapitesting.Await;

/** The console's pages on work with flags, and one person at them. */
final class WorkDesk implements AutoCloseable {
  final Town town = new Town();
  final PatronWorkStub work = new PatronWorkStub(town.patronFlags);
  final Visitor visitor = town.signedIn(Town.NORTH);

  private final String csrf = visitor.csrf(Town.NORTH);

  /** With every permission, no odd texts, and nothing asked yet. */
  void asUsual() {
    town.leaves(Town.NORTH, Town.permissions());
    town.patronFlags.says("plain");
    work.asUsual();
    town.patronFlags.asked().clear();
  }

  /** As a browser without scripts sends a form. */
  HttpResponse<Buffer> send(String path, Map<String, String> fields) {
    return visitor.post(path, signed(fields));
  }

  private Map<String, String> signed(Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("csrf", csrf);
    return form;
  }

  /** As htmx sends a form. */
  HttpResponse<Buffer> drive(String path, Map<String, String> fields) {
    MultiMap form = MultiMap.caseInsensitiveMultiMap().addAll(signed(fields));
    return Await.of(
        visitor
            .request(HttpMethod.POST, path)
            .putHeader("Sec-Fetch-Site", "same-origin")
            .putHeader("HX-Request", "true")
            .sendForm(form));
  }

  /** What was asked of the module that changes something. */
  List<String> changes() {
    return town.patronFlags.asked().stream()
        .filter(asked -> !asked.startsWith("GET") && !asked.contains("dryRun"))
        .toList();
  }

  @Override
  public void close() {
    town.close();
  }
}
