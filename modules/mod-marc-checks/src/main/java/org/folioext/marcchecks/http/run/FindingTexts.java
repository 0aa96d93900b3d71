package org.folioext.marcchecks.http.run;

import java.util.Map;
import java.util.MissingResourceException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folioext.marc.checks.Finding;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marcchecks.domain.RuleBook;
import org.folioext.marcchecks.domain.Texts;
import org.folioext.marcchecks.domain.run.RunFinding;
import org.folioext.okapi.text.Language;

/** What kept findings say. Thread-safe. */
public final class FindingTexts {
  private final Map<String, RuleInfo> rules;
  private final Texts texts;

  /** Of the rules there are. */
  public FindingTexts(RuleBook rules, Texts texts) {
    this.rules =
        rules.infos().stream().collect(Collectors.toMap(RuleInfo::id, Function.identity()));
    this.texts = texts;
  }

  /** What a finding says; of a rule that is gone since, its key and arguments. */
  public String of(RunFinding finding, Language language) {
    RuleInfo rule = rules.get(finding.rule());
    if (rule == null) {
      return unknown(finding);
    }
    try {
      return texts.of(
          new Finding(rule, finding.severity(), Place.record(), finding.message(), finding.args()),
          language);
    } catch (MissingResourceException e) {
      return unknown(finding);
    }
  }

  private static String unknown(RunFinding finding) {
    return finding.message() + " " + String.join(", ", finding.args());
  }
}
