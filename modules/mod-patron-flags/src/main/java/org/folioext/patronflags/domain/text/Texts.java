package org.folioext.patronflags.domain.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folioext.okapi.text.Language;

/**
 * Texts of messages in every language, from {@code messages.properties} (English) and {@code
 * messages_LANGUAGE.properties}; English where a language has none. A text holds its arguments as
 * {@code {0}}, {@code {1}}, up to {@code {9}}; nothing else in it is special. Thread-safe; make one
 * and share it.
 */
public final class Texts {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

  private final Map<Language, ResourceBundle> bundles = new EnumMap<>(Language.class);

  /** All texts. */
  public Texts() {
    for (Language language : Language.values()) {
      bundles.put(
          language,
          ResourceBundle.getBundle(
              "org.folioext.patronflags.messages",
              language.locale(),
              Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
    }
  }

  /**
   * What a message says.
   *
   * @throws java.util.MissingResourceException of a key that is not there, which tests rule out
   */
  public String of(Message message, Language language) {
    return ARGUMENT
        .matcher(bundles.get(language).getString(message.key()))
        .replaceAll(found -> Matcher.quoteReplacement(argument(message, found)));
  }

  /** What a key without arguments says; empty of one that is not there. */
  public Optional<String> find(String key, Language language) {
    ResourceBundle bundle = bundles.get(language);
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  private static String argument(Message message, MatchResult found) {
    return message.arguments().get(Integer.parseInt(found.group(1)));
  }
}
