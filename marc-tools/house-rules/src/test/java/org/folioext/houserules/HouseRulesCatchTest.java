package org.folioext.houserules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Collectors;
import org.folioext.houserules.fixture.Untidy;
import org.folioext.houserules.fixture.knot.left.Left;
import org.folioext.houserules.fixture.tidy.Tidy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule catches the class that breaks it, and leaves a tidy class alone. */
class HouseRulesCatchTest {

  private static final Room ROOM = Room.room("fixture");
  private static final String FIXTURE = "org.folioext.houserules.fixture";

  private final JavaClasses untidy = new ClassFileImporter().importClasses(Untidy.class);
  private final JavaClasses tidy = new ClassFileImporter().importClasses(Tidy.class);

  @Test
  void aLibraryThatIsNotNamed() {
    assertCaught(HouseRules.leansAsDrawn(ROOM, untidy, List.of()), "org.assertj");
    assertCaught(
        HouseRules.leansAsDrawn(ROOM.uses("org.assertjx"), untidy, List.of()), "org.assertj");
    accepts(HouseRules.leansAsDrawn(ROOM.uses("org.assertj"), untidy, List.of(tidy)), untidy);
  }

  @Test
  void aRoomThatIsNotNamed() {
    assertCaught(
        HouseRules.leansAsDrawn(ROOM.uses("org.assertj"), untidy, List.of()), Tidy.class.getName());
  }

  @Test
  void aLibraryOutsideItsPackage() {
    assertCaught(HouseRules.keptIn("org.assertj", List.of(FIXTURE + ".tidy")), "org.assertj");
    accepts(HouseRules.keptIn("org.assertj", List.of(FIXTURE + ".tidy", FIXTURE)), untidy);
  }

  @Test
  void packagesThatNeedEachOther() {
    JavaClasses knot = new ClassFileImporter().importPackagesOf(Left.class, Left.other());
    assertThat(knot).hasSize(2);
    assertThatThrownBy(() -> HouseRules.freeOfCycles(FIXTURE + ".knot").check(knot))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Cycle detected");
  }

  @Test
  void aStoreyThatSeesOneAbove() {
    JavaClasses knot = new ClassFileImporter().importPackagesOf(Left.class, Left.other());
    List<ArchRule> rules =
        HouseRules.leanDown(FIXTURE + ".knot", List.of(List.of("left"), List.of("right")));
    accepts(rules.get(0), knot);
    assertThatThrownBy(() -> rules.get(1).check(knot))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Left");
  }

  @Test
  void printing() {
    assertCaught(HouseRules.silent(), "java.lang.System.out");
  }

  @Test
  void aStaticThatChanges() {
    assertCaught(HouseRules.noStaticThatChanges(), "counter");
  }

  @Test
  void aPrintedStackTrace() {
    assertCaught(HouseRules.noPrintedStackTrace(FIXTURE), "printStackTrace");
    accepts(HouseRules.noPrintedStackTrace(Untidy.class.getName()), untidy);
  }

  @Test
  void javaUtilLogging() {
    assertCaught(HouseRules.noJavaUtilLogging(), "java.util.logging");
  }

  @ParameterizedTest
  @CsvSource({
    "domain, storage.Rows",
    "domain, java.sql",
    "domain, okapi.fixture.Impure",
    "storage, app.UseCase",
    "storage, remote.Users",
    "remote, storage.Rows",
    "app, http.Page",
    "app, java.sql",
    "http, storage.Rows",
    "http, java.sql",
    "app, module.Main",
    "app.preview, app.send.Sends",
    "app.preview, remote.Users"
  })
  void aPackageThatLeansTheWrongWay(String from, String to) {
    String module = FIXTURE + ".module";
    JavaClasses classes = new ClassFileImporter().importPackages(module);
    String told =
        Floors.of(module).stream()
            .map(rule -> rule.evaluate(classes).getFailureReport().toString())
            .collect(Collectors.joining("\n"));
    assertThat(told.lines().filter(line -> line.contains(module + "." + from + ".")))
        .anyMatch(line -> line.contains(to));
  }

  @Test
  void packagesThatLeanTheRightWay() {
    String module = FIXTURE + ".rightmodule";
    JavaClasses classes = new ClassFileImporter().importPackages(module);
    assertThat(classes).hasSizeGreaterThan(3);
    assertThatCode(() -> Floors.of(module).forEach(rule -> rule.check(classes)))
        .doesNotThrowAnyException();
  }

  private void assertCaught(ArchRule rule, String named) {
    assertThatThrownBy(() -> rule.check(untidy))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(named);
    accepts(rule, tidy);
  }

  private static void accepts(ArchRule rule, JavaClasses classes) {
    assertThatCode(() -> rule.check(classes)).doesNotThrowAnyException();
  }
}
