package org.folioext.houserules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What code of this house keeps to, whatever room it is in. */
final class HouseRules {

  /** Packages of the JDK that are there for everyone. */
  private static final Set<String> JDK =
      ModuleFinder.ofSystem().findAll().stream()
          .flatMap(module -> module.descriptor().exports().stream())
          .filter(exported -> !exported.isQualified())
          .map(Exports::source)
          .collect(toUnmodifiableSet());

  private HouseRules() {}

  /** Classes see the JDK, one another, the rooms and the libraries their room names. */
  static ArchRule leansAsDrawn(Room room, JavaClasses own, List<JavaClasses> seen) {
    return classes()
        .should(
            new ArchCondition<JavaClass>("see only what " + room.name() + " may see") {
              @Override
              public void check(JavaClass from, ConditionEvents events) {
                for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                  JavaClass to = dependency.getTargetClass().getBaseComponentType();
                  if (!mayBeSeen(to)) {
                    events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                  }
                }
              }

              private boolean mayBeSeen(JavaClass to) {
                return to.isPrimitive()
                    || JDK.contains(to.getPackageName())
                    || room.mayUse(to.getPackageName())
                    || own.contain(to.getName())
                    || seen.stream().anyMatch(other -> other.contain(to.getName()));
              }
            });
  }

  static ArchRule keptIn(String library, List<String> homes) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(homes.stream().map(home -> home + "..").toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..");
  }

  static ArchRule freeOfCycles(String floor) {
    return slices().matching(floor + ".(*)..").should().beFreeOfCycles();
  }

  /**
   * Each package sees itself, what is on the storeys below, and the base that all stand on.
   *
   * @param storeys names of packages within the base, from the top down
   */
  static List<ArchRule> leanDown(String base, List<List<String>> storeys) {
    List<ArchRule> rules = new ArrayList<>();
    List<String> above = new ArrayList<>();
    for (List<String> storey : storeys) {
      above.addAll(storey);
      for (String name : storey) {
        rules.add(seesNoneOf(base + "." + name + "..", below(base, above, name)));
      }
    }
    rules.add(seesNoneOf(base, below(base, above, "")));
    return rules;
  }

  private static String[] below(String base, List<String> names, String but) {
    return names.stream()
        .filter(name -> !name.equals(but))
        .map(name -> base + "." + name + "..")
        .toArray(String[]::new);
  }

  private static ArchRule seesNoneOf(String from, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .allowEmptyShould(true);
  }

  static ArchRule silent() {
    return noClasses().should(ACCESS_STANDARD_STREAMS).because("only what a person types speaks");
  }

  static ArchRule noStaticThatChanges() {
    return fields().that().areStatic().should().beFinal().because("state is passed, not kept");
  }

  static ArchRule noPrintedStackTrace(String but) {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(but)
        .should()
        .callMethodWhere(target(name("printStackTrace")))
        .because("a failure is told to the caller, or to the user in a sentence");
  }

  static ArchRule noJavaUtilLogging() {
    return noClasses().should(USE_JAVA_UTIL_LOGGING);
  }
}
