package org.folioext.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.stream.IntStream;

/**
 * A library of the demo whose notices are at work: rules that are on, one with a name that pages
 * must show and not run, a preview, a run, notices and renewals that wait, and who is left out.
 *
 * @param console the first page of its staff console
 */
record BusyLibrary(URI console) {

  static final String HOSTILE = "\"'><img src=x onerror=alert(1)><script>alert(1)</script>";

  static final String TENANT = "pinewood";
  private static final String BASE = "/patron-notices";
  private static final String JSON = "application/json";
  private static final int PATRONS = 150;

  /** Cards and loans that end on any of so many days have a notice today. */
  private static final int DAYS = 60;

  static BusyLibrary open(Sandbox demo) throws IOException, InterruptedException {
    URI console = demo.addLibrary(TENANT, PATRONS);
    Staff coordinator =
        Staff.signIn(demo.url(), TENANT, Login.COORDINATOR.username(), Sandbox.PASSWORD);
    coordinator.put(
        BASE + "/auto-renewal", JSON, "{\"enabled\":true,\"perSecond\":50,\"version\":0}");
    coordinator.post(
        BASE + "/sending/confirm",
        new JsonObject()
            .put("fingerprint", coordinator.get(BASE + "/sending").getString("fingerprint")));
    JsonObject after = new JsonObject().put("days", 1).put("from", 1).put("times", DAYS);
    begin(
        coordinator,
        rule("hostile", HOSTILE, "card-expired", new JsonObject().put("every", after))
            .put(
                "send",
                new JsonObject()
                    .put("by", new JsonArray().add("email").add("print"))
                    .put("template", "Card expired")));
    JsonObject before =
        new JsonObject()
            .put("before", new JsonArray(IntStream.rangeClosed(1, DAYS).boxed().toList()));
    begin(coordinator, rule("renew", "Renew " + HOSTILE, "loan-to-renew", before));
    coordinator.post(BASE + "/previews", new JsonObject().put("days", 30));
    coordinator.post(BASE + "/runs", new JsonObject());
    leaveOut(coordinator);
    return new BusyLibrary(console);
  }

  private static JsonObject rule(String id, String name, String event, JsonObject when) {
    return new JsonObject()
        .put("id", id)
        .put("name", name)
        .put("event", event)
        .put("when", when)
        .put("limits", new JsonObject().put("valid-days", 0));
  }

  private static void begin(Staff coordinator, JsonObject rule)
      throws IOException, InterruptedException {
    JsonObject kept = coordinator.post(BASE + "/rules", rule);
    coordinator.put(
        BASE + "/rules/" + kept.getString("id") + "/enabled",
        JSON,
        new JsonObject()
            .put("enabled", true)
            .put("version", kept.getInteger("version"))
            .put("confirmOverlap", true)
            .encode());
  }

  private static void leaveOut(Staff coordinator) throws IOException, InterruptedException {
    JsonObject patron =
        coordinator.get("/users?limit=1&query=type==patron").getJsonArray("users").getJsonObject(0);
    coordinator.put(
        BASE + "/renewal-exclusions/patron/" + patron.getString("id") + "?because=asked-for",
        JSON,
        "{}");
  }
}
