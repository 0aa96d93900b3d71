package org.folioext.patronnotices.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folioext.okapi.remote.Given;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.domain.fit.Names;
import org.folioext.patronnotices.domain.plan.Readiness;
import org.folioext.patronnotices.domain.plan.Template;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.junit.jupiter.api.Test;

/** The rules that come with the module can act by the templates that do. */
class SuppliedTemplatesTest {

  @Test
  void everyRuleFindsItsTemplateAndNoTextWouldHaveAHole() throws IOException {
    Map<String, Template> templates =
        Given.objects(new JsonObject(read("templates.json")), "templates")
            .collect(Collectors.toMap(one -> one.getString("name"), TemplateReader::template));
    for (NoticeRule rule : Made.book(read("reference.yaml")).rules()) {
      Readiness readiness =
          Readiness.of(
              rule,
              Made.EVER,
              new Names(Map.of()),
              name -> Optional.ofNullable(templates.get(name)));
      assertThat(readiness).as(rule.id()).isInstanceOf(Readiness.Ready.class);
    }
    assertThat(templates.get("Loans not renewed").texts().values())
        .allSatisfy(text -> assertThat(text.body()).contains("{{loan.reason}}"));
  }

  private static String read(String name) throws IOException {
    try (InputStream in =
        SuppliedTemplatesTest.class.getResourceAsStream("/patron-notices/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
