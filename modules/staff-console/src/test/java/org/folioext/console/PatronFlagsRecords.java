package org.folioext.console;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * What mod-patron-flags has of one flag.
 *
 * @param text every text of them, so that it can be hostile
 * @param state of the flag
 * @param leftState of what an action left
 */
record PatronFlagsRecords(String text, String state, String leftState) {

  JsonObject flag(String id) {
    return new JsonObject()
        .put("id", id)
        .put("owner", text)
        .put("kind", text)
        .put("rule", text)
        .put("ruleVersion", "1")
        .put("patronId", PatronFlagsStub.PATRON)
        .put("state", state)
        .put("severity", text)
        .put("held", true)
        .put("baseline", true)
        .put(
            "facts",
            new JsonArray()
                .add(fact("loans", "2"))
                .add(fact("loanIds", "loan-1 loan-2"))
                .add(fact(text, text)))
        .put("patronGroup", PatronFlagsStub.GROUP)
        .put("expiresOn", "2026-02-28")
        .put("assignedTo", PatronFlagsStub.STAFF)
        .put("version", 3)
        .put("raisedDate", PatronFlagsStub.TIME)
        .put("changedDate", PatronFlagsStub.TIME);
  }

  private static JsonObject fact(String key, String value) {
    return new JsonObject().put("key", key).put("value", value);
  }

  JsonObject evidence() {
    return new JsonObject()
        .put("flagId", PatronFlagsStub.FLAG)
        .put("patronId", PatronFlagsStub.PATRON)
        .put(
            "facts",
            new JsonArray()
                .add(fact(text, text).put("label", text).put("personal", false))
                .add(fact("email", "at " + text).put("label", text).put("personal", true)));
  }

  static JsonObject held() {
    return new JsonObject()
        .put("held", 7)
        .put("kinds", new JsonArray())
        .put("usual", new JsonObject().put("median", 1.0).put("most", 200).put("nights", 28))
        .put("scans", new JsonArray());
  }

  JsonObject step() {
    return new JsonObject()
        .put("number", 2)
        .put("date", PatronFlagsStub.TIME)
        .put("actorUserId", PatronFlagsStub.STAFF)
        .put("action", "assigned")
        .put("stateAfter", state)
        .put("comment", "because " + text)
        .put("details", new JsonObject().put("to", PatronFlagsStub.STAFF).put("until", text));
  }

  JsonObject plan() {
    return new JsonObject()
        .put("effect", "block")
        .put("before", new JsonObject().put("active", true).put(text, text))
        .put("after", new JsonObject().put("active", false).put("desc", text));
  }

  JsonObject left() {
    return plan()
        .put("id", PatronFlagsStub.LEFT)
        .put("flagId", PatronFlagsStub.FLAG)
        .put("patronId", PatronFlagsStub.PATRON)
        .put("recordId", PatronFlagsStub.LEFT)
        .put("state", leftState)
        .put("createdDate", PatronFlagsStub.TIME)
        .put("createdByUserId", PatronFlagsStub.STAFF)
        .put("changedDate", PatronFlagsStub.TIME);
  }

  JsonObject rule() {
    return new JsonObject()
        .put("id", text)
        .put("kind", text)
        .put("severity", "error")
        .put("title", text)
        .put("enabled", true)
        .put("builtIn", false);
  }

  String doc() {
    return "# title\n\nWhy " + text + "\n\n[link](javascript:alert(1))";
  }
}
