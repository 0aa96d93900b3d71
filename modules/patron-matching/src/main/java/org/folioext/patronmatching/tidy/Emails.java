package org.folioext.patronmatching.tidy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Brings addresses of e-mail into one spelling. */
final class Emails {
  private static final Set<String> DOTS_MEAN_NOTHING = Set.of("gmail.com");
  private static final Map<String, String> OTHER_NAMES = Map.of("googlemail.com", "gmail.com");
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "unknown",
          "none",
          "noemail",
          "nomail",
          "no",
          "na",
          "n/a",
          "test",
          "x",
          "noreply",
          "no-reply",
          "email",
          "null",
          "keine",
          "info",
          "anonymous");

  private Emails() {}

  /** Those that can be addresses, each once. */
  static List<String> of(List<String> texts) {
    return texts.stream()
        .map(Emails::of)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .limit(Features.MOST)
        .toList();
  }

  private static String of(String text) {
    String email = text.strip().toLowerCase(Locale.ROOT);
    int at = email.lastIndexOf('@');
    if (at < 1 || email.indexOf('.', at) < 0) {
      return null;
    }
    String domain = OTHER_NAMES.getOrDefault(email.substring(at + 1), email.substring(at + 1));
    String local = email.substring(0, at);
    int tag = local.indexOf('+');
    local = tag > 0 ? local.substring(0, tag) : local;
    local = DOTS_MEAN_NOTHING.contains(domain) ? local.replace(".", "") : local;
    return local.length() < 2 || PLACEHOLDERS.contains(local) ? null : local + '@' + domain;
  }
}
