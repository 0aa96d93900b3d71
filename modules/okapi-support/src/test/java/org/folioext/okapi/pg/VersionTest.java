package org.folioext.okapi.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

  @Test
  void theOrderIsThatOfSemver() {
    List<String> order =
        List.of(
            "0.9.10",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0",
            "1.2.0-SNAPSHOT",
            "1.2.0",
            "1.10.0");
    List<Version> versions = order.stream().map(Version::of).toList();
    List<Version> turned = new ArrayList<>(versions);
    Collections.reverse(turned);
    assertThat(turned.stream().sorted()).containsExactlyElementsOf(versions);
  }

  @Test
  void whatFollowsAPlusSignSaysNothing() {
    assertThat(Version.of("1.0.0+b")).isEqualByComparingTo(Version.of("1.0.0+a"));
  }

  @Test
  void theVersionOfAModuleIsThatOfThisModule() {
    assertThat(Version.ofModule("mod-x", "mod-x-1.2.3-SNAPSHOT.4"))
        .contains(Version.of("1.2.3-SNAPSHOT.4"));
    assertThat(Version.ofModule("mod-x", "mod-x-y-1.2.3")).isEmpty();
    assertThat(Version.ofModule("mod-x-y", "mod-x-1.2.3")).isEmpty();
    assertThat(Version.ofModule("mod-x", "mod-x")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1.2", "1.2.3.4", "v1.2.3", "1.2.3-", "a.b.c"})
  void whatIsNoVersionIsRefused(String text) {
    assertThatThrownBy(() -> Version.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "marc",
        "mod-",
        "mod-X",
        "mod-a\"b",
        "mod-a_b",
        "mod-aaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void whatIsNoModuleIsRefused(String id) {
    assertThatThrownBy(() -> new ModuleName(id, "1.0.0"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "A", "a-b", "a\"", "a b", "lllllllllllllllllllllllllllllllll"})
  void whatIsNoTenantHasNoSchema(String tenant) {
    ModuleName module = new ModuleName("mod-a", "1.0.0");
    assertThatThrownBy(() -> module.schema(tenant)).isInstanceOf(IllegalArgumentException.class);
  }
}
