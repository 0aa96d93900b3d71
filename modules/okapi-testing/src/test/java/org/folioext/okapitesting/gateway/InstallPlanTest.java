package org.folioext.okapitesting.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstallPlanTest {
  private final Modules modules = new Modules();

  /** For example {@code mod-a-1.0.0}, providing {@code a 1.0}, requiring {@code b 2.0}. */
  private Descriptor module(String id, String provides, String... requires) {
    List<JsonObject> wanted = Arrays.stream(requires).map(InstallPlanTest::named).toList();
    Descriptor module =
        Descriptor.read(
            new JsonObject()
                .put("id", id)
                .put("provides", List.of(named(provides)))
                .put("requires", wanted));
    modules.add(module, false);
    return module;
  }

  private static JsonObject named(String text) {
    String[] parts = text.split(" ", 2);
    return new JsonObject().put("id", parts[0]).put("version", parts[1]);
  }

  private List<String> plan(List<Descriptor> enabled, InstallStep step) {
    return new InstallPlan(modules, enabled)
        .steps(List.of(step), false, true).stream()
            .map(
                one -> one.action() + " " + one.id() + one.from().map(f -> " from " + f).orElse(""))
            .toList();
  }

  @Test
  void takesTheNewestOfWhatIsRequired() {
    module("mod-b-2.0.0", "b 2.0");
    module("mod-b-2.10.0", "b 2.1");
    module("mod-b-3.0.0", "b 3.0");
    module("mod-a-1.0.0", "a 1.0", "b 2.0");
    assertThat(plan(List.of(), InstallStep.enable("mod-a-1.0.0")))
        .containsExactly("enable mod-b-2.10.0", "enable mod-a-1.0.0");
  }

  @Test
  void upgradesWhatIsTooOld() {
    Descriptor old = module("mod-b-2.0.0", "b 2.0");
    module("mod-b-3.0.0", "b 3.0");
    module("mod-a-1.0.0", "a 1.0", "b 3.0");
    assertThat(plan(List.of(old), InstallStep.enable("mod-a")))
        .containsExactly("enable mod-b-3.0.0 from mod-b-2.0.0", "enable mod-a-1.0.0");
  }

  @Test
  void disablesWhatAnUpgradeLeavesWithoutItsInterface() {
    Descriptor b = module("mod-b-2.0.0", "b 2.0");
    Descriptor a = module("mod-a-1.0.0", "a 1.0", "b 2.0");
    module("mod-b-3.0.0", "b 3.0");
    assertThat(plan(List.of(b, a), InstallStep.enable("mod-b-3.0.0")))
        .contains("disable mod-a-1.0.0", "enable mod-b-3.0.0 from mod-b-2.0.0");
  }

  @Test
  void saysWhenAnInterfaceHasTwoProviders() {
    module("mod-b-2.0.0", "b 2.0");
    module("mod-c-1.0.0", "b 2.0");
    module("mod-a-1.0.0", "a 1.0", "b 2.0");
    assertThatThrownBy(() -> plan(List.of(), InstallStep.enable("mod-a-1.0.0")))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "interface b required by module mod-a-1.0.0 is provided by multiple products:"
                + " mod-b, mod-c");
  }

  @Test
  void saysWhenAnInterfaceHasNone() {
    module("mod-a-1.0.0", "a 1.0", "b 2.0");
    assertThatThrownBy(() -> plan(List.of(), InstallStep.enable("mod-a-1.0.0")))
        .hasMessage("interface b required by module mod-a-1.0.0 not found");
  }
}
