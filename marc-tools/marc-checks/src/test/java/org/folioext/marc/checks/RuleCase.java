package org.folioext.marc.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Position;
import org.folioext.marc.io.Defect;
import org.folioext.marc.io.DefectKind;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.iso2709.Iso2709Source;
import org.folioext.marc.io.mrk.MrkRecord;

/**
 * One case of a rule, from {@code cases/RULE.cases}. A case begins with {@code case: what it
 * shows}. Then come, in any order:
 *
 * <ul>
 *   <li>{@code type: bib|auth|hold}: the leader used when none is given (bib if left out);
 *   <li>lines of a record in MarcEdit's form ({@code =245 10$aTitle}), {@code =LDR} optional; or
 *       {@code file: NAME}, a file of marc-tools/samples with one record in ISO 2709;
 *   <li>{@code defect: KIND VARIANT OFFSET [ARGS…]}: a fault that a reader met in the wrapping;
 *   <li>{@code option: NAME value value}: a setting of the rule;
 *   <li>{@code expect: SEVERITY AT MESSAGE [ARGS…]}, one for each finding; none means clean.
 * </ul>
 */
record RuleCase(
    String rule,
    String title,
    String type,
    List<String> mrk,
    String file,
    List<Defect> defects,
    Map<String, List<String>> options,
    List<String> expected) {

  private static final Standards STANDARDS = Standards.usual();

  private static final Map<String, String> LEADERS =
      Map.of(
          "bib", "=LDR  00000nam a2200000 i 4500",
          "auth", "=LDR  00000nz  a2200000n  4500",
          "hold", "=LDR  00000nx  a2200000zn 4500");

  static List<RuleCase> of(String rule) {
    List<RuleCase> cases = new ArrayList<>();
    RuleCase current = null;
    for (String line : lines("cases/" + rule + ".cases")) {
      String value = line.substring(line.indexOf(':') + 1).strip();
      if (line.startsWith("case:")) {
        current =
            new RuleCase(
                rule,
                value,
                "bib",
                new ArrayList<>(),
                "",
                new ArrayList<>(),
                new HashMap<>(),
                new ArrayList<>());
        cases.add(current);
      } else if (line.startsWith("=")) {
        current.mrk.add(line);
      } else if (line.startsWith("expect:")) {
        current.expected.add(value);
      } else if (line.startsWith("defect:")) {
        current.defects.add(defect(List.of(value.split(" +"))));
      } else if (line.startsWith("option:")) {
        List<String> words = List.of(value.split(" +"));
        current.options.put(words.get(0), words.subList(1, words.size()));
      } else if (line.startsWith("type:")) {
        current = replace(cases, current.withType(value));
      } else if (line.startsWith("file:")) {
        current = replace(cases, current.withFile(value));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        throw new IllegalArgumentException(rule + ".cases: not understood: " + line);
      }
    }
    return cases;
  }

  private static Defect defect(List<String> words) {
    return Defect.variant(
        DefectKind.valueOf(words.get(0)),
        words.get(1),
        Long.parseLong(words.get(2)),
        words.subList(3, words.size()).toArray());
  }

  private static RuleCase replace(List<RuleCase> cases, RuleCase changed) {
    cases.set(cases.size() - 1, changed);
    return changed;
  }

  private RuleCase withType(String value) {
    return new RuleCase(rule, title, value, mrk, file, defects, options, expected);
  }

  private RuleCase withFile(String value) {
    return new RuleCase(rule, title, type, mrk, value, defects, options, expected);
  }

  private static List<String> lines(String resource) {
    try (var in = RuleCase.class.getResourceAsStream(resource)) {
      if (in == null) {
        return List.of();
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The findings of the rule alone, written as {@code expect} writes them; an expectation may leave
   * the last arguments out.
   */
  List<String> found() {
    List<Finding> findings = findings();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      String whole = written(findings.get(i));
      boolean asExpected = i < expected.size() && whole.startsWith(expected.get(i) + " ");
      found.add(asExpected ? expected.get(i) : whole);
    }
    return found;
  }

  private static String written(Finding finding) {
    String text = finding.severity().id() + " " + finding.place() + " " + finding.message();
    return finding.args().isEmpty() ? text : text + " " + String.join(" ", finding.args());
  }

  List<Finding> findings() {
    Rule subject =
        Rules.all().stream().filter(r -> r.info().id().equals(rule)).findFirst().orElseThrow();
    Profile.Choice choice = new Profile.Choice(true, Optional.empty(), options);
    Profile profile = new Profile("case", Map.of(rule, choice), LocalTags.usual());
    return new Checker(List.of(subject), profile, STANDARDS).check(reading());
  }

  private Reading reading() {
    return file.isEmpty()
        ? new Reading.Readable(Position.inBytes(1, 0), record(), defects)
        : fromFile();
  }

  private MarcRecord record() {
    List<String> lines = new ArrayList<>(mrk);
    if (lines.isEmpty() || !lines.get(0).startsWith("=LDR")) {
      lines.add(0, LEADERS.get(type));
    }
    return MrkRecord.parse(lines);
  }

  private Reading fromFile() {
    try (var source = new Iso2709Source(Files.newInputStream(Path.of("../samples", file)))) {
      RawRecord raw = source.next();
      return raw.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return rule + ": " + title;
  }
}
