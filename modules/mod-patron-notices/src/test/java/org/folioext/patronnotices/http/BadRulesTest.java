package org.folioext.patronnotices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no rule is refused with the place of each mistake, and nothing is kept. */
@ExtendWith(OneSite.class)
@TestInstance(Lifecycle.PER_CLASS)
class BadRulesTest {
  private final Site site;
  private final Asking staff;
  private final JsonObject kept;

  BadRulesTest(Site site) {
    this.site = site;
    this.staff = new Asking(site.tenant("badrules"));
    this.kept = staff.created("kept");
  }

  static List<Arguments> bad() {
    return List.of(
        bad("/for/grup", "group", rule -> rule.put("for", json("{'grup': 'Adult'}"))),
        bad(
            "/for",
            "together",
            rule -> rule.put("for", json("{'active': true, 'not': {'active': true}}"))),
        bad(
            "/for/all",
            "together",
            rule ->
                rule.put("for", json("{'all': [{'age': {'from': 18}}, {'age': {'under': 12}}]}"))),
        bad(
            "/for/any/0/not/colour",
            "group",
            rule -> rule.put("for", json("{'any': [{'not': {'colour': 'red'}}]}"))),
        bad(
            "/for/item-type",
            "card-expiring",
            rule -> rule.put("for", json("{'item-type': 'DVD'}"))),
        bad("/when", "on or before|before or on", rule -> rule.put("when", json("{'after': 3}"))),
        bad("/when", "days", rule -> rule.put("when", json("{}"))),
        bad("/event", "card-expired", rule -> rule.put("event", "card-lost")),
        bad("/send/by", "email", rule -> rule.put("send", json("{'by': 'sms', 'template': 'x'}"))),
        bad("/send/by", "email", rule -> rule.put("send", json("{'by': [], 'template': 'x'}"))),
        bad("/limits/valid-days", "60", rule -> rule.put("limits", json("{'valid-days': 61}"))),
        bad(
            "/limits/closed-days",
            "wait",
            rule -> rule.put("limits", json("{'closed-days': 'x'}"))),
        bad("/limits/send-from", "02:00", rule -> rule.put("limits", json("{'send-from': '9'}"))),
        bad(
            "/limits/send-until",
            "later than send-from",
            rule -> rule.put("limits", json("{'send-from': '17:00', 'send-until': '09:00'}"))),
        bad(
            "/limits/per-patron-a-day",
            "100",
            rule -> rule.put("limits", json("{'per-patron-a-day': 101}"))),
        bad("/limits/hours", "send-from", rule -> rule.put("limits", json("{'hours': 'x'}"))),
        bad("/id", "hyphens", rule -> rule.put("id", "No Id")),
        bad("/name", "100", rule -> rule.put("name", "x".repeat(101))),
        bad("/priority", "limits", rule -> rule.put("priority", 1)),
        bad(".*", "200", rule -> rule.put("for", many(10_000))),
        bad("/for", "8 deep", rule -> rule.put("for", deep(8))));
  }

  private static Arguments bad(String pointer, String right, UnaryOperator<JsonObject> spoil) {
    return arguments(pointer, right, spoil.apply(Asking.rule("bad")));
  }

  private static JsonObject json(String text) {
    return new JsonObject(text.replace('\'', '"'));
  }

  private static JsonObject many(int conditions) {
    JsonArray all = new JsonArray();
    for (int i = 0; i < conditions; i++) {
      all.add(new JsonObject().put("tag", "tag" + i));
    }
    return new JsonObject().put("any", all);
  }

  private static JsonObject deep(int levels) {
    JsonObject condition = json("{'tag': 'x'}");
    for (int i = 0; i < levels; i++) {
      condition = new JsonObject().put("not", condition);
    }
    return condition;
  }

  @ParameterizedTest
  @MethodSource("bad")
  void isRefusedWithItsPlaceAndWhatWouldBeRight(String pointer, String right, JsonObject rule) {
    List<String> before = site.rows("badrules");
    HttpResponse<Buffer> refused = staff.create(rule);
    assertThat(refused.statusCode()).as(refused.bodyAsString()).isEqualTo(422);
    assertThat(Asking.parameters(refused))
        .anySatisfy(
            (place, told) -> {
              assertThat(place).matches(pointer);
              assertThat(told).containsPattern(right);
            });
    assertThat(site.rows("badrules")).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("bad")
  void doesNotTakeThePlaceOfAnother(String pointer, String right, JsonObject rule) {
    List<String> before = site.rows("badrules");
    HttpResponse<Buffer> refused =
        staff
            .staff()
            .call(
                "updateRule",
                HttpMethod.PUT,
                Asking.RULES + "/kept",
                rule.copy().put("version", kept.getInteger("version")));
    assertThat(refused.statusCode()).as(refused.bodyAsString()).isEqualTo(422);
    assertThat(site.rows("badrules")).isEqualTo(before);
  }

  @Test
  void theDeepestRuleThatIsTakenIsReadAgain() {
    Asking other = new Asking(site.tenant("deeprule"));
    JsonObject condition = json("{'tag': ['x', 'y']}");
    for (int i = 0; i < 7; i++) {
      condition = new JsonObject().put("any", new JsonArray().add(condition));
    }
    assertThat(other.create(Asking.rule("deep").put("for", condition)).statusCode()).isEqualTo(201);
    assertThat(other.get("deep").getJsonObject("for")).isEqualTo(condition);
    assertThat(other.apply("", other.export()).bodyAsJsonObject().getJsonArray("changes"))
        .isEmpty();
  }

  static Stream<Arguments> misshapen() {
    return Stream.of(
        arguments("/for/any", "{'any': 5}"),
        arguments("/for/not/age", "{'not': {'age': 5}}"),
        arguments("/for/any/0/all/0/active", "{'any': [{'all': [{'active': 'yes'}]}]}"));
  }

  @ParameterizedTest
  @MethodSource("misshapen")
  void ofAnotherShapeIsAgainstTheContractWithItsPlaceHoweverDeep(String pointer, String whom) {
    HttpResponse<Buffer> refused = staff.create(Asking.rule("bad").put("for", json(whom)));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Asking.parameters(refused)).containsEntry("pointer", pointer);
  }

  /** Deeper than a validator, and than Jackson, can follow. */
  @ParameterizedTest
  @ValueSource(ints = {99, 900, 5000})
  void conditionsWithinConditionsWithoutEndAreRefused(int levels) {
    List<String> before = site.rows("badrules");
    String rule = Asking.rule("bad").put("for", "HERE").encode();
    String deep = "{\"not\":".repeat(levels) + "{\"tag\":\"x\"}" + "}".repeat(levels);
    HttpResponse<Buffer> refused =
        staff
            .staff()
            .call(
                "createRule",
                HttpMethod.POST,
                Asking.RULES,
                "application/json",
                Buffer.buffer(rule.replace("\"HERE\"", deep)));
    assertThat(refused.statusCode()).as(refused.bodyAsString()).isBetween(400, 422);
    assertThat(site.rows("badrules")).isEqualTo(before);
  }

  @Test
  void whatIsMissingIsNamed() {
    for (String field : List.of("id", "name", "event", "when")) {
      JsonObject rule = Asking.rule("bad");
      rule.remove(field);
      HttpResponse<Buffer> refused = staff.create(rule);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(Asking.parameters(refused)).containsEntry("pointer", "/" + field);
    }
  }
}
