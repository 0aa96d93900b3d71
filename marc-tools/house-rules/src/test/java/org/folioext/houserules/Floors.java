package org.folioext.houserules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which way the packages of a FOLIO module lean: {@code http → app → {storage, remote, graph} →
 * domain}; what is at the root wires them and is seen by none.
 */
final class Floors {

  private static final List<String> WEB =
      List.of("io.vertx.ext.web", "io.vertx.core.http", "org.folioext.okapi.http");

  private static final List<String> SQL =
      List.of("io.vertx.sqlclient", "io.vertx.pgclient", "java.sql", "javax.sql");

  private static final List<String> CALLS =
      List.of("org.folioext.okapi.client", "org.folioext.okapi.remote");

  private static final List<String> SENDING =
      List.of("org.folioext.okapi.client", "io.vertx.ext.web", "io.vertx.core.http");

  private static final List<String> OUTSIDE_OF_DOMAIN =
      List.of("io.vertx", "jakarta.json", "org.apache.jena", "java.sql", "javax.sql");

  private static final String SUPPORT = "org.folioext.okapi";

  /** What goes out, or writes: packages of a module that previews do not see. */
  private static final List<String> SENDERS =
      List.of("app.send", "app.sending", "app.run", "app.renew", "domain.send", "remote.send");

  /** All of {@code remote} that previews see: what reads, and what fills templates in. */
  private static final List<String> FOR_PREVIEWS =
      List.of(
          "FolioPolicies",
          "Letter",
          "LoanPolicies",
          "LoansNow",
          "MessageRecords",
          "NoticeContext",
          "NoticeRecords",
          "ReadAs",
          "RenewalBlocks",
          "Rendering",
          "RequestQueues");

  private static final String FILLS_IN = "Rendering";

  private static final String WRITES = "post|put|delete";

  private static final DescribedPredicate<JavaClass> FOR_DOMAINS =
      describe(
          "are for domains",
          seen ->
              House.FOR_DOMAINS.contains(seen.getPackageName())
                  || House.FOR_DOMAINS.contains(seen.getBaseComponentType().getName()));

  /** What a floor never imports: floors of its own module, and libraries. */
  private record Ban(List<String> floors, List<List<String>> libraries) {}

  private static final Map<String, Ban> BANS =
      new TreeMap<>(
          Map.of(
              "domain",
              new Ban(
                  List.of("storage", "remote", "graph", "app", "http"), List.of(OUTSIDE_OF_DOMAIN)),
              "storage",
              new Ban(List.of("remote", "graph", "app", "http"), List.of(WEB, CALLS)),
              "remote",
              new Ban(List.of("storage", "graph", "app", "http"), List.of(SQL)),
              "files",
              new Ban(List.of("storage", "graph", "app", "http"), List.of(SQL, SENDING)),
              "graph",
              new Ban(List.of("storage", "remote", "app", "http"), List.of(WEB, SQL)),
              "app",
              new Ban(List.of("http"), List.of(WEB, SQL)),
              "http",
              new Ban(List.of("storage", "remote", "graph"), List.of(SQL, CALLS))));

  private Floors() {}

  /**
   * The rules for a module.
   *
   * @param base its base package
   */
  static List<ArchRule> of(String base) {
    List<ArchRule> rules = new ArrayList<>();
    BANS.forEach((floor, ban) -> rules.add(rule(base, floor, ban)));
    rules.add(supported(base));
    rules.add(previews(base));
    rules.add(readers(base));
    return rules;
  }

  /** Previews, and what predicts for them, see nothing that sends. */
  private static ArchRule previews(String base) {
    return noClasses()
        .that()
        .resideInAnyPackage(base + ".app.preview..", base + ".app.predict..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(below(SENDERS.stream().map(name -> base + "." + name).toList()))
                .or(resideInAPackage(base + ".remote..").and(not(forPreviews(base)))))
        .because("a preview shows, and cannot send")
        .allowEmptyShould(true);
  }

  /** What previews see asks, and writes nothing but a template that is to be filled in. */
  private static ArchRule readers(String base) {
    return noClasses()
        .that(
            resideInAnyPackage(
                    base + ".app.preview..", base + ".app.predict..", base + ".app.cases..")
                .or(
                    forPreviews(base)
                        .and(not(describe("fills in", one -> isNamed(one, FILLS_IN))))))
        .should()
        .callMethodWhere(
            target(owner(name("org.folioext.okapi.remote.Gateway")))
                .and(target(nameMatching(WRITES))))
        .because("a preview changes nothing anywhere")
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> forPreviews(String base) {
    return resideInAPackage(base + ".remote..")
        .and(
            describe(
                "are for previews",
                seen -> FOR_PREVIEWS.stream().anyMatch(name -> isNamed(seen, name))));
  }

  /** Whether it is that class, or stands in it. */
  private static boolean isNamed(JavaClass seen, String name) {
    String own = seen.getName().substring(seen.getPackageName().length() + 1);
    return own.equals(name) || own.startsWith(name + "$");
  }

  /** What a domain sees of okapi-support, and that this is pure too. */
  private static ArchRule supported(String base) {
    return noClasses()
        .that(resideInAPackage(base + ".domain..").or(FOR_DOMAINS))
        .should()
        .dependOnClassesThat(
            resideInAPackage(SUPPORT + "..")
                .and(not(FOR_DOMAINS))
                .or(resideInAnyPackage(below(OUTSIDE_OF_DOMAIN))))
        .because("a domain is pure, and so is what it stands on")
        .allowEmptyShould(true);
  }

  private static ArchRule rule(String base, String floor, Ban ban) {
    DescribedPredicate<JavaClass> banned =
        resideInAPackage(base)
            .or(resideInAnyPackage(below(ban.floors().stream().map(f -> base + "." + f).toList())));
    for (List<String> libraries : ban.libraries()) {
      banned = banned.or(resideInAnyPackage(below(libraries)));
    }
    return noClasses()
        .that()
        .resideInAPackage(base + "." + floor + "..")
        .should()
        .dependOnClassesThat(banned)
        .because("http → app → {storage, remote, graph} → domain")
        .allowEmptyShould(true);
  }

  private static String[] below(List<String> packages) {
    return packages.stream().map(name -> name + "..").toArray(String[]::new);
  }
}
