package org.folioext.patronflags.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.folioext.okapi.time.Dates;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.rule.Fact;

/** Flags as the contract has them, without what is personal. Stateless. */
final class FlagJson {

  private FlagJson() {}

  /**
   * A flag, its rule by name too.
   *
   * @param ruleNames of the library's own rules, by their ids
   */
  static JsonObject flag(Flag flag, Map<String, String> ruleNames) {
    JsonObject json = flag(flag);
    Optional.ofNullable(ruleNames.get(flag.rule())).ifPresent(name -> json.put("ruleName", name));
    return json;
  }

  static JsonObject flag(Flag flag) {
    JsonObject json =
        new JsonObject()
            .put("id", flag.id().toString())
            .put("owner", flag.owner())
            .put("kind", flag.kind())
            .put("rule", flag.rule())
            .put("ruleVersion", flag.ruleVersion())
            .put("patronId", flag.patron().toString())
            .put("state", flag.state().id())
            .put("severity", flag.severity().id())
            .put("held", flag.held())
            .put("baseline", flag.baseline())
            .put(
                "facts",
                new JsonArray(flag.evidence().open().stream().map(FlagJson::fact).toList()))
            .put("version", flag.version())
            .put("raisedDate", Dates.of(flag.raised()))
            .put("changedDate", Dates.of(flag.changed()));
    flag.group().ifPresent(group -> json.put("patronGroup", group.toString()));
    flag.expiresOn().ifPresent(day -> json.put("expiresOn", day.toString()));
    flag.assigned().ifPresent(user -> json.put("assignedTo", user.toString()));
    flag.snoozedUntil().ifPresent(day -> json.put("snoozedUntil", day.toString()));
    flag.resolvedAt().ifPresent(at -> json.put("resolvedDate", Dates.of(at)));
    return json;
  }

  private static JsonObject fact(Fact fact) {
    return new JsonObject().put("key", fact.key()).put("value", fact.value());
  }
}
