package org.folioext.console.patrons;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.folioext.console.web.Languages;
import org.folioext.console.web.Texts;
import org.junit.jupiter.api.Test;

class RuleTextTest {
  private final Texts texts = new Languages(List.of("patrons")).of(Locale.ENGLISH, ZoneOffset.UTC);

  private static Flag flag(String kind, String rule, String name) {
    return Flag.of(
        new JsonObject()
            .put("id", "1")
            .put("owner", Flag.OWN)
            .put("kind", kind)
            .put("rule", rule)
            .put("ruleName", name)
            .put("held", false)
            .put("baseline", false)
            .put("version", 1));
  }

  @Test
  void aBuiltInRuleIsCalledInThePersonsLanguage() {
    assertThat(RuleText.name(texts, flag("contact-data", "contact-email-malformed", null)))
        .contains("Malformed e-mail address");
  }

  @Test
  void aRuleOfTheLibraryIsCalledAsTheLibraryDoes() {
    assertThat(RuleText.name(texts, flag("group-mismatch", "group:1", "Too old for Child")))
        .contains("Too old for Child");
  }

  @Test
  void aNameThatTheKindSaysAlreadyOrNobodyKnowsIsLeftOut() {
    assertThat(RuleText.name(texts, flag("card-expired", "card-expired", null))).isEmpty();
    assertThat(RuleText.name(texts, flag("group-mismatch", "group:1", null))).isEmpty();
  }
}
