package org.folioext.patronnotices.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.folioext.patronnotices.Made;

/** A folder with a rule and two users, and the command run on them. */
final class TrialFiles {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-01T10:00:00Z"), ZoneId.of("Europe/Vienna"));
  static final String RULE =
      """
        - id: %s
          name: Soon
          enabled: %s
          event: card-expiring
          when: {before: 7}
          for: {%s}
          send: {by: [email, note], template: T}
      """;
  private static final String USER =
      """
      {"id": "%s", "active": true, "expirationDate": "2026-07-08T21:59:59Z",
       "username": "canaryname", "barcode": "canarycode",
       "personal": {"lastName": "canarylast", "email": "canary@example.org",
        "dateOfBirth": "1977-07-07"}, "customFields": {"campus": "=HYPERLINK(1)"}}""";

  private final Path folder;
  private String err = "";

  private TrialFiles(Path folder) {
    this.folder = folder;
  }

  static TrialFiles in(Path folder) throws IOException {
    TrialFiles files = new TrialFiles(folder);
    files.write("users.json", list("users", user("patron"), user("other")));
    files.write("rules.yaml", "rules:\n" + RULE.formatted("soon", true, "active: true"));
    return files;
  }

  /** What the last run said of what is wrong. */
  String err() {
    return err;
  }

  static String user(String word) {
    return USER.formatted(Made.id(word));
  }

  static String account(String status, double remaining) {
    return "{\"userId\": \"%s\", \"status\": {\"name\": \"%s\"}, \"remaining\": %s}"
        .formatted(Made.PATRON, status, remaining);
  }

  static String loan(String word) {
    return """
        {"id": "%s", "userId": "%s", "itemId": "%s", "dueDate": "2026-08-01T21:59:59Z",
         "status": {"name": "Open"}}"""
        .formatted(Made.id(word), Made.PATRON, Made.id("item " + word));
  }

  static String list(String name, String... records) {
    return "{\"%s\": [%s], \"totalRecords\": %d}"
        .formatted(name, String.join(",", records), records.length);
  }

  void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  String path(String name) {
    return folder.resolve(name).toString();
  }

  String preview(int code, String... more) {
    List<String> args = new ArrayList<>(List.of("--zone", "Europe/Paris"));
    args.addAll(List.of(more));
    return previewAnywhere(code, args.toArray(String[]::new));
  }

  /** The same without a zone. */
  String previewAnywhere(int code, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("preview", "--users", path("users.json"), "--rules", path("rules.yaml")));
    args.addAll(List.of(more));
    return run(code, args.toArray(String[]::new));
  }

  String run(int code, String... args) {
    StringWriter out = new StringWriter();
    StringWriter told = new StringWriter();
    assertThat(Notices.run(new PrintWriter(out), new PrintWriter(told), CLOCK, args))
        .as(told.toString())
        .isEqualTo(code);
    err = told.toString();
    return out.toString();
  }
}
