package org.folioext.marc.cli;

import java.util.Locale;

/** Languages that findings can be told in. The constants are written as users type them. */
enum Language {
  en,
  fr;

  Locale locale() {
    return Locale.forLanguageTag(name());
  }
}
