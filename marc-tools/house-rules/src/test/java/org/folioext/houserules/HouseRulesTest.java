package org.folioext.houserules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.houserules.House.ROOMS;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the compiled house against its plan. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseRulesTest {

  private static final List<Room> SILENT_ROOMS =
      ROOMS.stream().filter(room -> !room.speaks()).toList();

  private final JavaClasses all = House.classes(ROOMS);

  @Test
  void everyModuleHasALineInThePlan() {
    assertThat(House.modules())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(ROOMS.stream().map(Room::path), Stream.of("marc-tools/house-rules"))
                .toList());
  }

  @ParameterizedTest
  @FieldSource("org.folioext.houserules.House#ROOMS")
  void aRoomLeansAsDrawn(Room room) {
    JavaClasses own = House.classes(room);
    List<JavaClasses> seen =
        ROOMS.stream().filter(r -> room.rooms().contains(r.name())).map(House::classes).toList();
    assertThat(seen).as("rooms that %s names", room.name()).hasSameSizeAs(room.rooms());
    HouseRules.leansAsDrawn(room, own, seen).check(own);
  }

  @ParameterizedTest
  @MethodSource("librariesThatAreKept")
  void aLibraryStaysInItsPackages(String library) {
    HouseRules.keptIn(library, House.KEPT_IN.get(library)).check(all);
  }

  static Set<String> librariesThatAreKept() {
    return House.KEPT_IN.keySet();
  }

  @ParameterizedTest
  @FieldSource("org.folioext.houserules.House#FOLIO_MODULES")
  void packagesOfAFolioModuleLeanAsDrawn(String module) {
    Floors.of(module).forEach(rule -> rule.check(all));
  }

  @ParameterizedTest
  @FieldSource("org.folioext.houserules.House#ROOMS")
  void onlyASandboxSeesAFolioModule(Room room) {
    if (!room.name().equals("sandbox")) {
      assertThat(room.rooms()).noneMatch(name -> name.startsWith("mod-"));
    }
  }

  @ParameterizedTest
  @FieldSource("org.folioext.houserules.House#ROOMS")
  void toolsOnFilesSeeNoVertx(Room room) {
    if (room.path().startsWith("marc-tools/") || House.TOOLS.contains(room.path())) {
      assertThat(room.mayUse("io.vertx.core")).isFalse();
      assertThat(room.rooms()).noneMatch(name -> name.startsWith("okapi-"));
    }
  }

  @ParameterizedTest
  @FieldSource("org.folioext.houserules.House#FLOORS")
  void packagesAreFreeOfCycles(String floor) {
    HouseRules.freeOfCycles(floor).check(all);
  }

  @ParameterizedTest
  @MethodSource("packagesInStoreys")
  void storeysSeeWhatIsBelow(String base) {
    HouseRules.leanDown(base, House.STOREYS.get(base)).forEach(rule -> rule.check(all));
  }

  static Set<String> packagesInStoreys() {
    return House.STOREYS.keySet();
  }

  @ParameterizedTest
  @FieldSource("SILENT_ROOMS")
  void aRoomIsSilent(Room room) {
    HouseRules.silent().check(House.classes(room));
  }

  @Test
  void noStaticChanges() {
    HouseRules.noStaticThatChanges().check(all);
  }

  @Test
  void noStackTraceIsPrintedUnlessAskedFor() {
    HouseRules.noPrintedStackTrace(House.PRINTS_STACK_TRACES).check(all);
  }

  @Test
  void javaUtilLoggingIsNotUsed() {
    HouseRules.noJavaUtilLogging().check(all);
  }
}
