package org.folioext.patronnotices.remote;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Languages as libraries write them: a tag, or a name in English or in itself. Stateless. */
final class LanguageNames {
  private static final int LONGEST_CODE = 3;
  private static final Map<String, String> NAMES = names();

  private LanguageNames() {}

  /** The tag of BCP 47; empty of what names no language. */
  static Optional<String> tag(String written) {
    String name = written.strip().toLowerCase(Locale.ROOT);
    Locale locale = Locale.forLanguageTag(name);
    boolean isTag =
        !locale.getLanguage().isEmpty() && locale.getLanguage().length() <= LONGEST_CODE;
    return isTag ? Optional.of(locale.toLanguageTag()) : Optional.ofNullable(NAMES.get(name));
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    Arrays.stream(Locale.getISOLanguages())
        .map(Locale::new)
        .forEach(
            language -> {
              add(names, language.getDisplayLanguage(language), language);
              add(names, language.getDisplayLanguage(Locale.ENGLISH), language);
            });
    return Map.copyOf(names);
  }

  private static void add(Map<String, String> names, String name, Locale language) {
    names.put(name.toLowerCase(Locale.ROOT), language.toLanguageTag());
  }
}
