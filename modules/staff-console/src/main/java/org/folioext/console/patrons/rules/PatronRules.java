package org.folioext.console.patrons.rules;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;

/** The rules of the interface patron-flags 1.0. For many threads. */
final class PatronRules {

  private static final Url OWN = new Url("/patron-flags/group-rules", Map.of());

  private final Gateway gateway;

  PatronRules(Gateway gateway) {
    this.gateway = gateway;
  }

  /** All of them, the library's own too. */
  Future<List<Rule>> all(Caller caller) {
    return gateway
        .get(caller, "/patron-flags/rules")
        .map(json -> Found.of(json, "rules", Rule::of).items());
  }

  /** One, with its document. */
  Future<Rule> one(Caller caller, String id) {
    return gateway.get(caller, Url.of("/patron-flags/rules/%s", id).toString()).map(Rule::of);
  }

  /** The library's, by name. */
  Future<List<GroupRule>> own(Caller caller) {
    return gateway
        .get(caller, OWN.toString())
        .map(json -> Found.of(json, "groupRules", GroupRule::of).items());
  }

  Future<GroupRule> own(Caller caller, String id) {
    return gateway.get(caller, url(id).toString()).map(GroupRule::of);
  }

  /** Whom a text would flag, were it kept. */
  Future<RuleCount> count(Caller caller, String yaml) {
    return gateway
        .post(caller, OWN.path() + "/preview", new JsonObject().put("yaml", yaml))
        .map(RuleCount::of);
  }

  /** Adds one, or only says what it would be. */
  Future<GroupRule> add(Caller caller, String yaml, boolean dryRun) {
    return gateway
        .post(caller, tried(OWN, dryRun), new JsonObject().put("yaml", yaml))
        .map(GroupRule::of);
  }

  /**
   * Changes one, or only says what it would be.
   *
   * @param version that the person saw; fails as CONFLICT where it is not the newest
   */
  Future<GroupRule> change(Caller caller, String id, String yaml, int version, boolean dryRun) {
    JsonObject body = new JsonObject().put("yaml", yaml).put("version", version);
    return gateway.put(caller, tried(url(id), dryRun), body).map(GroupRule::of);
  }

  Future<Void> remove(Caller caller, String id) {
    return gateway.delete(caller, url(id).toString());
  }

  private static Url url(String id) {
    return Url.of("/patron-flags/group-rules/%s", id);
  }

  private static String tried(Url url, boolean dryRun) {
    return url.with("dryRun", Boolean.toString(dryRun)).toString();
  }
}
