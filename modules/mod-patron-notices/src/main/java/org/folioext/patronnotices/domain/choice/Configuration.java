package org.folioext.patronnotices.domain.choice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.folioext.okapi.form.Fields;
import org.folioext.okapi.form.Mistakes;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.form.Tree;
import org.folioext.okapi.form.Yaml;
import org.folioext.patronnotices.domain.book.BookText;
import org.folioext.patronnotices.domain.book.RuleBook;
import org.folioext.patronnotices.domain.book.RuleForms;
import org.folioext.patronnotices.domain.settings.NoticeSettings;
import org.folioext.patronnotices.domain.settings.SettingsForm;

/**
 * All that a tenant chose, as one text: {@code settings} as {@link SettingsForm} has them, {@code
 * rules} as {@link BookText} has them. A part that is absent is not spoken of.
 */
public record Configuration(Optional<NoticeSettings> settings, Optional<RuleBook> book) {

  /** Characters of a text at most. */
  public static final int LONGEST = BookText.LONGEST;

  /** Reads a text. */
  public static Reading<Configuration> read(String yaml) {
    Mistakes mistakes = new Mistakes();
    return Yaml.read(yaml, LONGEST, mistakes)
        .map(tree -> read(tree, mistakes))
        .filter(read -> mistakes.isEmpty())
        .<Reading<Configuration>>map(Reading.Good::new)
        .orElseGet(() -> new Reading.Bad<>(mistakes.all()));
  }

  private static Configuration read(Tree tree, Mistakes mistakes) {
    Fields fields = Fields.of(tree, List.of("settings", "rules"), mistakes);
    return new Configuration(
        part(fields, "settings", SettingsForm::read, mistakes),
        part(fields, "rules", BookText::rules, mistakes));
  }

  private static <T> Optional<T> part(
      Fields fields, String key, Function<Tree, Reading<T>> read, Mistakes mistakes) {
    return fields
        .tree(key)
        .map(read)
        .flatMap(
            reading -> {
              if (reading instanceof Reading.Bad<T> bad) {
                mistakes.addAll(bad.mistakes());
                return Optional.empty();
              }
              return Optional.of(((Reading.Good<T>) reading).value());
            });
  }

  /** The same, but some of its rules off. */
  public Configuration without(Set<String> off) {
    return off.isEmpty()
        ? this
        : new Configuration(
            settings,
            book.map(
                some ->
                    new RuleBook(
                        some.rules().stream()
                            .map(rule -> off.contains(rule.id()) ? rule.switched(false) : rule)
                            .toList())));
  }

  /** Writes the text; {@link #read} gives the configuration back. */
  public String write() {
    Map<String, Object> form = new LinkedHashMap<>();
    settings.ifPresent(some -> form.put("settings", SettingsForm.write(some)));
    book.ifPresent(some -> form.put("rules", some.rules().stream().map(RuleForms::rule).toList()));
    return Yaml.write(form);
  }
}
