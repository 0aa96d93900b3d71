package org.folioext.marcchecks.domain;

import java.util.EnumMap;
import java.util.Map;
import org.folioext.marc.checks.Finding;
import org.folioext.marc.checks.Messages;
import org.folioext.okapi.text.Language;

/** Texts of findings in every language. Thread-safe; make one and share it. */
public final class Texts {
  private final Map<Language, Messages> byLanguage = new EnumMap<>(Language.class);

  /** Texts that are read when first asked for. */
  public Texts() {
    for (Language language : Language.values()) {
      byLanguage.put(language, new Messages(language.locale()));
    }
  }

  /** What a finding says. */
  public String of(Finding finding, Language language) {
    return byLanguage.get(language).text(finding);
  }
}
