package org.folioext.patronnotices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folioext.okapi.form.Yaml;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Whoever may not switch a rule on may not make another of one that is on. */
@ExtendWith(OneSite.class)
class RewritingTest {
  private static final String SWITCH = "patron-notices.rules.enabled.put";
  private static final String WRITER = "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a02";

  private final Site site;

  RewritingTest(Site site) {
    this.site = site;
  }

  /** Who coordinates, and may import. */
  private Asking writer(String tenant) {
    return new Asking(
        site.with(
            tenant,
            WRITER,
            Set.of("patron-notices.execute", "patron-notices.configuration.item.put")));
  }

  private Asking tenant(String name) {
    Asking staff = new Asking(site.tenant(name));
    staff.created("soon");
    staff.enable("soon", 1, true);
    return staff;
  }

  private static void isForbidden(HttpResponse<Buffer> answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Asking.error(answer).getString("code")).isEqualTo("rule-is-on");
    assertThat(Asking.error(answer).getString("message")).contains("switch it off first", SWITCH);
    assertThat(Asking.parameters(answer)).isEqualTo(Map.of("rule", "soon", "permission", SWITCH));
  }

  @Test
  void aRuleThatIsOnIsRewrittenOnlyByWhoMaySwitchItOn() {
    Asking staff = tenant("rewriting");
    JsonObject rule = staff.get("soon");
    Asking writer = writer("rewriting");
    isForbidden(writer.replace(rule.copy().put("name", "Other")));
    assertThat(writer.replace(rule).statusCode()).as("it says what it says").isEqualTo(200);
    assertThat(staff.get("soon")).isEqualTo(rule);
    staff.enable("soon", 2, false);
    JsonObject off = staff.get("soon").put("name", "Other");
    assertThat(writer.replace(off).statusCode()).isEqualTo(200);
    assertThat(staff.get("soon").getString("name")).isEqualTo("Other");
  }

  @Test
  void norDoesAnImport() {
    Asking staff = tenant("importing");
    JsonObject rule = staff.get("soon");
    String yaml = staff.export();
    Asking writer = writer("importing");
    String other = yaml.replace("Rule soon", "Other");
    isForbidden(writer.apply("", other));
    isForbidden(writer.apply("?dryRun=true", other));
    assertThat(writer.apply("", yaml).statusCode()).isEqualTo(200);
    assertThat(staff.get("soon")).isEqualTo(rule);
    assertThat(staff.apply("", other).statusCode()).isEqualTo(200);
    assertThat(staff.get("soon").getString("name")).isEqualTo("Other");
  }

  @Test
  void norIsItTakenAway() {
    Asking staff = tenant("removing");
    Asking writer = writer("removing");
    isForbidden(writer.delete("soon", 2));
    String without = "rules: []\n";
    isForbidden(writer.apply("", without));
    isForbidden(writer.apply("?dryRun=true", without));
    assertThat(staff.get("soon").getBoolean("enabled")).isTrue();
    staff.enable("soon", 2, false);
    assertThat(writer.delete("soon", 3).statusCode()).isEqualTo(204);
  }

  @Test
  void norDoesAnotherComeFirstThatIsOn() {
    Asking staff = tenant("ordering");
    staff.created("late");
    staff.created("off");
    staff.enable("late", 1, true);
    Asking writer = writer("ordering");
    isForbidden(writer.order(3, "late", "soon", "off"));
    isForbidden(writer.apply("", turned(staff.export())));
    assertThat(writer.order(3, "off", "soon", "late").statusCode())
        .as("one that is off says nothing")
        .isEqualTo(200);
    assertThat(staff.order(4, "late", "soon", "off").statusCode()).isEqualTo(200);
  }

  /** The same rules, the last of them first. */
  private static String turned(String yaml) {
    Object all = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    List<Object> rules = new ArrayList<>((List<?>) ((Map<?, ?>) all).get("rules"));
    Collections.reverse(rules);
    return Yaml.write(Map.of("rules", rules));
  }
}
