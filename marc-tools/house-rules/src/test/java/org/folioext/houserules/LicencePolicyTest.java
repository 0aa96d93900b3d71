package org.folioext.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folioext.houserules.LicencePolicy.Dependency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LicencePolicyTest {

  private static final List<String> LABELS =
      List.of("| JUnit | `org.junit` | EPL-2.0, category B |", "| X | `org.marc4j` | LGPL |");

  @ParameterizedTest
  @MethodSource("org.folioext.houserules.House#modules")
  void everyDependencyOfAModuleIsAllowed(String module) {
    Path list = House.root().resolve(module).resolve("target/licences/THIRD-PARTY.txt");
    assertThat(list).as("build from the root").exists();
    List<String> readme = House.read(House.root().resolve("README.md")).lines().toList();
    List<Dependency> dependencies =
        House.read(list).lines().map(Dependency::of).flatMap(Optional::stream).toList();

    assertThat(dependencies).isNotEmpty();
    assertThat(dependencies)
        .map(dependency -> LicencePolicy.objection(dependency, readme))
        .filteredOn(Optional::isPresent)
        .isEmpty();
  }

  @Test
  void aLineOfTheListIsRead() {
    assertThat(Dependency.of("     (BSD) (MIT) A tool (really) (org.a:tool:1.0 - https://a.org/)"))
        .contains(new Dependency("org.a", "tool", Set.of("BSD", "MIT")));
    assertThat(Dependency.of("Lists of 24 third-party dependencies.")).isEmpty();
  }

  @Test
  void categoryBNeedsALabel() {
    assertThat(objection("org.junit", "Eclipse Public License v2.0")).isEmpty();
    assertThat(objection("org.other", "Eclipse Public License v2.0")).isPresent();
  }

  @Test
  void lesserGplIsForMarc4jAlone() {
    String licence = "GNU Lesser General Public License, Version 2.1";
    assertThat(objection("org.marc4j", licence)).isEmpty();
    assertThat(objection("org.junit", licence)).isPresent();
  }

  @Test
  void gplWithTheClasspathExceptionNeedsAnotherChoice() {
    String licence = "GNU General Public License, version 2 with the GNU Classpath Exception";
    assertThat(objection("org.junit", licence)).isPresent();
    assertThat(objection("org.junit", licence, "Eclipse Public License 2.0")).isEmpty();
    assertThat(objection("org.other", licence, "Eclipse Public License 2.0")).isPresent();
  }

  @Test
  void anUnknownLicenceIsRefused() {
    assertThat(objection("org.junit", "GNU General Public License")).isPresent();
    assertThat(objection("org.junit", "Unknown license")).isPresent();
  }

  private static Optional<String> objection(String group, String... licences) {
    return LicencePolicy.objection(new Dependency(group, "x", Set.of(licences)), LABELS);
  }
}
