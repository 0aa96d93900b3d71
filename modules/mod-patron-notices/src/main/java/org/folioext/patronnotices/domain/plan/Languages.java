package org.folioext.patronnotices.domain.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** In which language a notice is written. */
final class Languages {
  private static final String LAST_RESORT = "en";

  private Languages() {}

  /**
   * The patron's, by a custom field or by what they asked for, else the library's, else English,
   * else the first that there is; of a language that has no text of its own for a country, the one
   * without the country.
   *
   * @param available of the template; empty where that is not known, and then all are
   */
  static String choose(Optional<String> patrons, String librarys, Set<String> available) {
    if (available.isEmpty()) {
      return patrons.orElse(librarys);
    }
    return Stream.concat(patrons.stream(), Stream.of(librarys, LAST_RESORT))
        .flatMap(wanted -> Stream.of(wanted, base(wanted)))
        .flatMap(wanted -> available.stream().filter(wanted::equalsIgnoreCase))
        .findFirst()
        .orElseGet(() -> available.stream().sorted().findFirst().orElseThrow());
  }

  private static String base(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }
}
