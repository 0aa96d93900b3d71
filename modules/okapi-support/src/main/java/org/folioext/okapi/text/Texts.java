package org.folioext.okapi.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of messages in every language, from {@code NAME.properties} (English) and {@code
 * NAME_LANGUAGE.properties}; English where a language has none. A text holds its arguments as
 * {@code {0}}, {@code {1}}, up to {@code {9}}; nothing else in it is special. Thread-safe; make one
 * and share it.
 */
public final class Texts {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

  private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

  /**
   * All texts of some bundles.
   *
   * @param bundles their base names; a key of several has the text of the last
   */
  public Texts(String... bundles) {
    for (Language language : Language.values()) {
      Map<String, String> all = new HashMap<>();
      for (String name : bundles) {
        ResourceBundle bundle = bundle(name, language);
        bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
      }
      texts.put(language, Map.copyOf(all));
    }
  }

  private static ResourceBundle bundle(String name, Language language) {
    return ResourceBundle.getBundle(
        name, language.locale(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /**
   * What a message says.
   *
   * @throws MissingResourceException of a key that is not there, which tests rule out
   */
  public String of(Message message, Language language) {
    return ARGUMENT
        .matcher(find(message.key(), language).orElseThrow(() -> missing(message.key())))
        .replaceAll(found -> Matcher.quoteReplacement(argument(message, found)));
  }

  /** What a key without arguments says; empty of one that is not there. */
  public Optional<String> find(String key, Language language) {
    return Optional.ofNullable(texts.get(language).get(key));
  }

  private static MissingResourceException missing(String key) {
    return new MissingResourceException("no text for " + key, Texts.class.getName(), key);
  }

  private static String argument(Message message, MatchResult found) {
    return message.arguments().get(Integer.parseInt(found.group(1)));
  }
}
