package org.folioext.houserules;

import static org.folioext.houserules.Room.room;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The rooms of the house, which way they lean, and where they are on disk. */
final class House {

  /** Every module but this one. What a line does not name, its code must not see. */
  static final List<Room> ROOMS =
      List.of(
          room("marc-tools/marc-core").uses("jakarta.json", "org.marc4j"),
          room("marc-tools/marc-schema-generator")
              .sees("marc-core")
              .uses("jakarta.json")
              .andSpeaks(),
          room("marc-tools/marc-checks")
              .sees("marc-core")
              .uses("org.snakeyaml.engine", "org.apache.commons.csv"),
          room("marc-tools/marc-cli").sees("marc-core", "marc-checks").uses("picocli").andSpeaks(),
          room("modules/okapi-support")
              .uses(
                  "io.vertx",
                  "io.micrometer",
                  "org.flywaydb",
                  "org.postgresql",
                  "org.apache.commons.csv",
                  "org.snakeyaml.engine",
                  "org.apache.logging.log4j"),
          room("modules/okapi-testing")
              .sees("okapi-support")
              .uses(
                  "io.vertx",
                  "io.zonky.test.db",
                  "com.cronutils",
                  "com.github.mustachejava",
                  "com.github.tomakehurst.wiremock",
                  "org.snakeyaml.engine",
                  "org.apache.logging.log4j",
                  "org.junit.jupiter.api",
                  "org.assertj"),
          room("modules/descriptor-generator").uses("jakarta.json", "org.snakeyaml.engine"),
          room("modules/mod-marc-checks")
              .sees("okapi-support", "marc-checks", "marc-core")
              .uses(
                  "io.vertx",
                  "io.micrometer",
                  "jakarta.json",
                  "org.snakeyaml.engine",
                  "org.apache.logging.log4j"),
          room("modules/patron-matching")
              .uses(
                  "com.ibm.icu",
                  "com.google.i18n.phonenumbers",
                  "org.apache.commons.csv",
                  "jakarta.json",
                  "picocli")
              .andSpeaks(),
          room("modules/mod-patron-flags")
              .sees("okapi-support")
              .uses(
                  "io.vertx",
                  "jakarta.json",
                  "com.google.i18n.phonenumbers",
                  "io.micrometer",
                  "org.apache.logging.log4j"),
          room("modules/mod-patron-notices")
              .sees("okapi-support")
              .uses("io.vertx", "io.micrometer", "picocli", "org.apache.logging.log4j")
              .andSpeaks(),
          room("modules/staff-console")
              .sees("okapi-support")
              .uses("io.vertx", "gg.jte", "org.commonmark", "org.apache.logging.log4j"),
          room("modules/sandbox")
              .sees(
                  "okapi-testing",
                  "okapi-support",
                  "mod-marc-checks",
                  "mod-patron-flags",
                  "mod-patron-notices",
                  "staff-console",
                  "marc-core")
              .uses("io.vertx", "org.apache.logging.log4j")
              .andSpeaks());

  /** Libraries that these packages keep to themselves, so that they can be replaced there. */
  static final Map<String, List<String>> KEPT_IN =
      Map.of(
          "org.marc4j", List.of("org.folioext.marc.marc8"),
          "org.snakeyaml.engine",
              List.of(
                  "org.folioext.marc.checks.profile",
                  "org.folioext.descriptors",
                  "org.folioext.okapi.form",
                  "org.folioext.okapi.http",
                  "org.folioext.okapitesting",
                  "org.folioext.marcchecks.domain"),
          "org.commonmark", List.of("org.folioext.console.web"),
          "picocli",
              List.of(
                  "org.folioext.marc.cli",
                  "org.folioext.patronnotices.files",
                  "org.folioext.patronmatching.cli"),
          "org.apache.commons.csv",
              List.of(
                  "org.folioext.marc.checks",
                  "org.folioext.okapi.http",
                  "org.folioext.patronmatching.file"),
          "com.ibm.icu", List.of("org.folioext.patronmatching.tidy"),
          "org.flywaydb", List.of("org.folioext.okapi.pg"),
          "org.postgresql", List.of("org.folioext.okapi.pg"),
          "io.zonky.test.db", List.of("org.folioext.okapitesting"));

  /** Rooms outside of {@code marc-tools} that see no Vert.x either. */
  static final List<String> TOOLS = List.of("modules/patron-matching");

  /**
   * Packages whose next level is built in storeys: each sees what is below it, and nothing else.
   */
  static final Map<String, List<List<String>>> STOREYS =
      Map.of(
          "org.folioext.patronmatching",
          List.of(
              List.of("cli"),
              List.of("file", "measure"),
              List.of("match"),
              List.of("model"),
              List.of("keys", "compare"),
              List.of("tidy")));

  /** Base packages of the FOLIO modules, in which the packages lean as {@link Floors} says. */
  static final List<String> FOLIO_MODULES =
      List.of("org.folioext.marcchecks", "org.folioext.patronflags", "org.folioext.patronnotices");

  /** All of okapi-support that a domain may see; it is as pure as a domain itself. */
  static final List<String> FOR_DOMAINS =
      List.of(
          "org.folioext.okapi.choice",
          "org.folioext.okapi.form",
          "org.folioext.okapi.text",
          "org.folioext.okapi.time",
          "org.folioext.okapi.job.JobState");

  /** The one class that prints a stack trace, where a person asks for it: {@code --debug}. */
  static final String PRINTS_STACK_TRACES = "org.folioext.marc.cli.Commands";

  /** Packages of which the next level must be free of cycles. */
  static final List<String> FLOORS =
      List.of(
          "org.folioext.marc",
          "org.folioext.okapi",
          "org.folioext.marcchecks",
          "org.folioext.patronflags",
          "org.folioext.patronnotices",
          "org.folioext.patronmatching",
          "org.folioext.console");

  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

  private House() {}

  /** The root of the repository. */
  static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("marc-tools"))) {
      here = here.getParent();
    }
    return here;
  }

  /** The folders of all modules, as the parent pom lists them. */
  static List<String> modules() {
    return MODULE.matcher(read(root().resolve("pom.xml"))).results().map(m -> m.group(1)).toList();
  }

  /** What the room compiled to. */
  static JavaClasses classes(Room room) {
    return classes(List.of(room));
  }

  static JavaClasses classes(List<Room> rooms) {
    List<Path> folders = new ArrayList<>();
    for (Room room : rooms) {
      Path compiled = root().resolve(room.path()).resolve("target/classes");
      if (Files.isDirectory(compiled)) {
        folders.add(compiled);
      } else if (Files.isDirectory(root().resolve(room.path()).resolve("src/main/java"))) {
        throw new IllegalStateException(room.name() + " is not compiled: build from the root");
      }
    }
    return new ClassFileImporter().importPaths(folders);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
