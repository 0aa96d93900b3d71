package org.folioext.sandbox;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.folioext.marc.io.MarcInput;
import org.folioext.marc.io.RecordSource;

/** What the demo did, as sentences. */
final class Summary {
  private final PrintStream out;

  Summary(PrintStream out) {
    this.out = out;
  }

  /** What came of a vendor's file. */
  void catalogue(FirstJob.Outcome outcome) {
    JsonObject run = outcome.run();
    JsonObject severities = run.getJsonObject("bySeverity");
    out.println();
    out.println("A vendor's file went through the gateway as the cataloger of a made-up library.");
    out.printf(
        "  %d records: %d errors, %d warnings, %d to look at%n",
        run.getInteger("records"),
        severities.getInteger("error", 0),
        severities.getInteger("warning", 0),
        severities.getInteger("check", 0));
    for (Object finding : outcome.findings().getJsonArray("findings")) {
      tell((JsonObject) finding);
    }
    out.println();
    tell("clean", outcome.clean());
    tell("held back, with an error", outcome.held());
    out.printf("  %-26s %s%n", "findings, for Excel", outcome.report());
  }

  /** What came of the first look at all patrons. */
  void patrons(JsonObject scan) {
    out.println();
    out.printf("%d patrons of a made-up town were looked at.%n", scan.getInteger("seen"));
    out.printf(
        "  %d flags: cards, contact data, groups; %d renewals refused, told by another module%n",
        scan.getInteger("raised") + scan.getInteger("baseline"), FirstScan.REFUSED);
    out.println("  Staff may block patrons and put notes on them: both effects are switched on.");
  }

  /** Where to go on, and as whom. */
  void where(URI gateway, URI console, URI mails, FirstJob.Outcome outcome) {
    out.println();
    out.printf("  console  %s%n", console);
    for (Login person : Login.values()) {
      out.printf(
          "  sign in  %-12s password %s: %s%n", person.username(), Sandbox.PASSWORD, person.does());
    }
    out.printf("  flags    %s/patrons/flags%n", console);
    out.printf("  mails    %s: what went out to patrons, and to nobody else%n", mails);
    out.printf("  gateway  %s, tenant %s%n", gateway, Sandbox.TENANT);
    out.printf("  run      %s/marc-checks/runs/%s%n", gateway, outcome.run().getString("id"));
  }

  private void tell(JsonObject finding) {
    out.printf(
        "  record %-5d %-8s %s%n",
        finding.getInteger("record"), finding.getString("at"), finding.getString("message"));
  }

  private void tell(String what, Path file) {
    out.printf("  %-26s %s (%d records)%n", what, file, count(file));
  }

  private static int count(Path file) {
    try (InputStream in = Files.newInputStream(file);
        RecordSource records = MarcInput.open(in)) {
      int count = 0;
      while (records.next() != null) {
        count++;
      }
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
