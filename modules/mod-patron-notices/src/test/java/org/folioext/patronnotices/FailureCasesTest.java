package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What must hold (I), and what may fail: delivery (D), crashes (C), time (T), downtime (W), data
 * that change (X), paging (P), rules (R), grouping (G), renewals (N), security (S). The table names
 * the tests of each; I19 is about duplicates, of which another module knows.
 */
class FailureCasesTest {
  private static final Path TESTS = Path.of("src/test/java");
  private static final int INVARIANTS = 20;
  private static final int NOT_HERE = 19;

  private record Case(String number, List<String> tests) {
    static Case of(String line) {
      String[] cells = line.split("\t");
      return new Case(cells[0], List.of(cells[2].split(" ")));
    }
  }

  private static List<Case> cases() {
    try (InputStream in = FailureCasesTest.class.getResourceAsStream("/failure-cases/cases.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(Case::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.toString().endsWith("Test.java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  FailureCasesTest::text));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void eachInvariantHasItsTestsAndNoNumberStandsTwice() {
    List<String> numbers = cases().stream().map(Case::number).toList();
    assertThat(numbers).doesNotHaveDuplicates();
    assertThat(numbers)
        .containsAll(
            IntStream.rangeClosed(1, INVARIANTS)
                .filter(number -> number != NOT_HERE)
                .mapToObj(number -> "I" + number)
                .toList());
  }

  @Test
  void everyTestThatIsNamedIsThere() throws IOException {
    Map<String, String> sources = sources();
    for (Case one : cases()) {
      for (String test : one.tests()) {
        String[] name = test.split("#");
        assertThat(sources).as(one.number()).containsKey(name[0]);
        assertThat(sources.get(name[0]))
            .as(one.number() + " " + test)
            .containsPattern("(void|boolean) " + name[1] + "\\(");
      }
    }
  }
}
