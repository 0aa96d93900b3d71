package org.folioext.okapi.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Languages that messages can be told in. */
public enum Language {
  ENGLISH("en"),
  FRENCH("fr");

  private final String id;

  Language(String id) {
    this.id = id;
  }

  /** The name in requests, of ISO 639-1. */
  public String id() {
    return id;
  }

  /** For texts of that language. */
  public Locale locale() {
    return Locale.forLanguageTag(id);
  }

  /** The ids of all of them. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Language::id).toList();
  }

  /** The language of that {@link #id()}. */
  public static Optional<Language> of(String id) {
    return Arrays.stream(values()).filter(language -> language.id.equals(id)).findFirst();
  }

  /**
   * The language that a header Accept-Language (RFC 9110, 12.5.4) likes best of those there are;
   * English where it likes none or is no such header.
   */
  public static Language accepted(String header) {
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
      return Optional.ofNullable(Locale.lookupTag(ranges, ids()))
          .flatMap(Language::of)
          .orElse(ENGLISH);
    } catch (IllegalArgumentException e) {
      return ENGLISH;
    }
  }
}
