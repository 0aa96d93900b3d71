package org.folioext.marcchecks.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;
import org.folioext.marc.checks.Finding;
import org.folioext.marc.checks.Severity;
import org.folioext.marcchecks.domain.CheckedRecord;
import org.folioext.marcchecks.domain.Texts;
import org.folioext.marcchecks.domain.run.RunFinding;
import org.folioext.okapi.text.Language;

/** Findings as docs/findings.md says. Thread-safe. */
public final class FindingJson {
  private final Texts texts;

  /** Findings told by these texts. */
  public FindingJson(Texts texts) {
    this.texts = texts;
  }

  /** A record with all that was found in it. */
  JsonObject of(CheckedRecord checked, Language language) {
    JsonObject profile = new JsonObject();
    checked
        .profile()
        .ifPresentOrElse(
            used ->
                profile
                    .put("id", used.id().toString())
                    .put("name", used.name())
                    .put("version", used.version()),
            () -> profile.put("name", "default"));
    JsonArray findings = new JsonArray();
    Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
    for (Finding finding : checked.findings()) {
      findings.add(of(checked, finding, language));
      bySeverity.merge(finding.severity(), 1, Integer::sum);
    }
    JsonObject counts = new JsonObject();
    for (Severity severity : Severity.values()) {
      counts.put(severity.id(), bySeverity.getOrDefault(severity, 0));
    }
    return new JsonObject()
        .put("control", checked.control().orElse(null))
        .put("type", checked.type().orElse(null))
        .put("profile", profile)
        .put("findings", findings)
        .put("bySeverity", counts);
  }

  private JsonObject of(CheckedRecord checked, Finding finding, Language language) {
    JsonObject json = new JsonObject().put("record", checked.position().ordinal());
    RunFinding told =
        new RunFinding(
            checked.position(),
            1,
            checked.control(),
            checked.type(),
            finding.rule().id(),
            finding.rule().group().id(),
            finding.severity(),
            finding.place().toString(),
            finding.place().pointer(),
            finding.message(),
            finding.args());
    return about(json, told, texts.of(finding, language));
  }

  /** Adds to an object that names the record all else, in the order of docs/findings.md. */
  public static JsonObject about(JsonObject json, RunFinding finding, String message) {
    json.put("offset", finding.position().offset());
    if (finding.position().hasLine()) {
      json.put("line", finding.position().line()).put("column", finding.position().column());
    }
    return json.put("control", finding.control().orElse(null))
        .put("type", finding.type().orElse(null))
        .put("rule", finding.rule())
        .put("group", finding.group())
        .put("severity", finding.severity().id())
        .put("at", finding.at())
        .put("pointer", finding.pointer())
        .put("message", message)
        .put("args", new JsonArray(finding.args()));
  }
}
