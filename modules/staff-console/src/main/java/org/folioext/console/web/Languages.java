package org.folioext.console.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The languages of the console. Each group of pages has its texts in {@code texts/GROUP_en} and
 * {@code _fr.properties}, keys beginning with the group's id; {@code console} is for all pages.
 * Immutable.
 */
public final class Languages {

  /** English is complete, and what is shown where nothing else fits. */
  public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.FRENCH);

  /** What a person chose; holds a language's code. */
  public static final String COOKIE = "language";

  private final Map<Locale, Map<String, String>> messages = new HashMap<>();

  /**
   * @param groups the bundles of the groups of pages
   */
  public Languages(List<String> groups) {
    List<String> bundles = new ArrayList<>(List.of("console"));
    bundles.addAll(groups);
    for (Locale locale : ALL) {
      Map<String, String> all = new HashMap<>();
      bundles.forEach(bundle -> all.putAll(read(bundle, locale)));
      messages.put(locale, Map.copyOf(all));
    }
  }

  /** The texts in a person's language: the one chosen, or else one that the browser asks for. */
  public Texts of(HttpServerRequest request, ZoneId zone) {
    Locale locale = chosen(request).or(() -> asked(request)).orElse(Locale.ENGLISH);
    return of(locale, zone);
  }

  /** The texts of one of the languages. */
  public Texts of(Locale locale, ZoneId zone) {
    return new Texts(locale, zone, messages.get(locale));
  }

  /** The language of a code, if it is one of these. */
  public static Optional<Locale> of(String code) {
    return ALL.stream().filter(locale -> locale.getLanguage().equals(code)).findFirst();
  }

  private static Optional<Locale> chosen(HttpServerRequest request) {
    return Optional.ofNullable(request.getCookie(COOKIE))
        .map(Cookie::getValue)
        .flatMap(Languages::of);
  }

  private static Optional<Locale> asked(HttpServerRequest request) {
    try {
      String header = Optional.ofNullable(request.getHeader("Accept-Language")).orElse("");
      return header.isBlank()
          ? Optional.empty()
          : Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), ALL));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> read(String bundle, Locale locale) {
    String name = "/org/folioext/console/texts/%s_%s.properties".formatted(bundle, locale);
    try (InputStream in = Languages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no texts: " + name);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      Properties properties = new Properties();
      properties.load(reader);
      Map<String, String> texts = new HashMap<>();
      properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
