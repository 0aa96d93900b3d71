package org.folioext.marc.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Texts of findings in one language, from {@code messages/GROUP_LANGUAGE.properties} and, where a
 * text is missing there, the English {@code messages/GROUP.properties}; both in UTF-8. A text holds
 * its arguments as {@code {0}}, {@code {1}}, up to {@code {9}}; nothing else in it is special.
 *
 * <p>Thread-safe, and without locks once a group was used: a file is read when its group first has
 * a finding.
 */
public final class Messages {
  private final String language;
  private final Map<Group, Properties> texts = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Template>> templates = new ConcurrentHashMap<>();

  /** Texts in a language; English where it has none. */
  public Messages(Locale locale) {
    this.language = locale.getLanguage();
  }

  /**
   * The text of a finding.
   *
   * @throws MissingResourceException when the rule's message has no text, which a test rules out
   */
  public String text(Finding finding) {
    StringBuilder text = new StringBuilder(128);
    text(finding, text::append);
    return text.toString();
  }

  /**
   * Hands on the text of a finding piece by piece, for those who write it elsewhere anyway.
   *
   * @throws MissingResourceException as {@link #text(Finding)} does
   */
  public void text(Finding finding, Consumer<String> to) {
    template(finding.rule(), finding.message()).fill(finding.args(), to);
  }

  private Template template(RuleInfo rule, String message) {
    Map<String, Template> ofRule = templates.get(rule.id());
    Template known = ofRule == null ? null : ofRule.get(message);
    if (known != null) {
      return known;
    }
    Template parsed = Template.parse(lookUp(rule.group(), rule.id() + "." + message));
    templates.computeIfAbsent(rule.id(), id -> new ConcurrentHashMap<>()).put(message, parsed);
    return parsed;
  }

  private String lookUp(Group group, String key) {
    String text = texts.computeIfAbsent(group, this::load).getProperty(key);
    if (text == null) {
      throw new MissingResourceException(key + " has no text", Messages.class.getName(), key);
    }
    return text;
  }

  private Properties load(Group group) {
    Properties all = new Properties();
    read(all, "messages/" + group.id() + ".properties");
    read(all, "messages/" + group.id() + "_" + language + ".properties");
    return all;
  }

  private static void read(Properties into, String resource) {
    try (InputStream in = Messages.class.getResourceAsStream(resource)) {
      if (in != null) {
        into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource + " of the program itself", e);
    }
  }

  /** A text cut at its arguments: piece, argument, piece, argument, …, piece. */
  private record Template(List<String> pieces, int[] args) {

    static Template parse(String text) {
      List<String> pieces = new ArrayList<>();
      int[] args = new int[text.length() / 3];
      int from = 0;
      for (int i = 0; i + 2 < text.length(); i++) {
        if (text.charAt(i) == '{' && isDigit(text.charAt(i + 1)) && text.charAt(i + 2) == '}') {
          args[pieces.size()] = text.charAt(i + 1) - '0';
          pieces.add(text.substring(from, i));
          from = i + 3;
          i += 2;
        }
      }
      pieces.add(text.substring(from));
      return new Template(pieces, args);
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    void fill(List<String> values, Consumer<String> to) {
      to.accept(pieces.get(0));
      for (int i = 1; i < pieces.size(); i++) {
        to.accept(values.get(args[i - 1]));
        to.accept(pieces.get(i));
      }
    }
  }
}
