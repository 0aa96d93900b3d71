package org.folioext.patronnotices.domain.say;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Message;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.domain.renew.Reasons;

/** What a patron is told of why a loan was not renewed. */
public record RefusalWords(Texts texts) {

  /** The reasons in words; in English where there are none of the language. */
  public String of(Reasons reasons, Locale locale) {
    Language language =
        Arrays.stream(Language.values())
            .filter(one -> one.id().equals(locale.getLanguage()))
            .findFirst()
            .orElse(Language.ENGLISH);
    return reasons.ids().stream()
        .map(id -> texts.of(Message.of("refused." + id), language))
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
