package org.folioext.console.notices.rules;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;

/** The rules of the interface patron-notices 1.0. For many threads. */
public final class NoticeRules {

  private static final String ALL = "/patron-notices/rules";

  private final Gateway gateway;

  public NoticeRules(Gateway gateway) {
    this.gateway = gateway;
  }

  /** All of them, in their order. */
  public Future<Rule.Ordered> all(Caller caller) {
    return gateway.get(caller, ALL).map(Rule.Ordered::of);
  }

  public Future<Rule> one(Caller caller, String id) {
    return gateway.get(caller, url(id, "")).map(Rule::of);
  }

  /** Names by id, in their order, as far as the person may see them. */
  public Future<Map<String, String>> names(Caller caller) {
    return Gateway.orElse(
        all(caller)
            .map(
                ordered -> {
                  Map<String, String> names = new LinkedHashMap<>();
                  ordered.rules().forEach(rule -> names.put(rule.id(), rule.name()));
                  return names;
                }),
        Map.of());
  }

  /** What is wrong with one that is not kept, else what it says. */
  Future<Checked> check(Caller caller, JsonObject rule) {
    return gateway.post(caller, ALL + "/check", rule).map(Checked::of);
  }

  /** Adds one behind all others, switched off. */
  Future<Rule> add(Caller caller, JsonObject rule) {
    return gateway.post(caller, ALL, rule).map(Rule::of);
  }

  /**
   * Writes another in the place of one.
   *
   * @param rule with the version that the person saw; fails as CONFLICT where it is not the newest
   */
  Future<Rule> change(Caller caller, String id, JsonObject rule) {
    return gateway.put(caller, url(id, ""), rule).map(Rule::of);
  }

  /** Adds the templates that the rules to begin with name to FOLIO, by the rights of the person. */
  Future<Void> addTemplates(Caller caller) {
    return gateway.post(caller, "/patron-notices/reference-templates", new JsonObject()).mapEmpty();
  }

  Future<Rule> enable(Caller caller, String id, JsonObject enabled) {
    return gateway.put(caller, url(id, "/enabled"), enabled).map(Rule::of);
  }

  /** What FOLIO tells beside a rule, as far as that is known. */
  Future<Beside> beside(Caller caller, String id) {
    return Gateway.orElse(gateway.get(caller, url(id, "/overlap")).map(Beside::of), Beside.NONE);
  }

  /** A rule that is on is wanted beside what FOLIO tells. */
  Future<Void> wantBoth(Caller caller, String id, JsonObject seen) {
    return gateway.post(caller, url(id, "/overlap/confirm"), seen).mapEmpty();
  }

  Future<Void> remove(Caller caller, String id, int version) {
    return gateway.delete(
        caller, new Url(url(id, ""), Map.of()).with("version", version).toString());
  }

  /**
   * Gives them another order.
   *
   * @param version of the order that the person saw
   */
  Future<Rule.Ordered> order(Caller caller, List<String> ids, int version) {
    JsonObject order =
        new JsonObject().put("rules", new JsonArray(ids)).put("orderVersion", version);
    return gateway.put(caller, "/patron-notices/rule-order", order).map(Rule.Ordered::of);
  }

  private static String url(String id, String below) {
    return Url.of(ALL + "/%s" + below, id).toString();
  }
}
