package org.folioext.patronflags.domain.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.folioext.okapi.form.Fields;
import org.folioext.okapi.form.Mistakes;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.form.Tree;
import org.folioext.okapi.form.Yaml;
import org.folioext.patronflags.domain.group.GroupRule;
import org.folioext.patronflags.domain.group.RuleText;
import org.folioext.patronflags.domain.group.WrittenRule;
import org.folioext.patronflags.domain.rule.PatronRule;
import org.folioext.patronflags.domain.settings.FlagSettings;
import org.folioext.patronflags.domain.settings.SettingsForm;

/** Reads one configuration. Used once. */
final class ConfigurationReader {
  private final Mistakes mistakes = new Mistakes();
  private final List<WrittenRule> rules = new ArrayList<>();
  private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private FlagSettings settings = FlagSettings.usual();

  Reading<Configuration> read(String yaml) {
    Yaml.read(yaml, Configuration.LONGEST, mistakes).ifPresent(this::read);
    return mistakes.isEmpty()
        ? new Reading.Good<>(new Configuration(settings, rules))
        : new Reading.Bad<>(mistakes.all());
  }

  private void read(Tree tree) {
    Fields fields = Fields.of(tree, List.of("settings", "rules"), mistakes);
    fields.tree("settings").ifPresent(this::settings);
    fields.tree("rules").ifPresent(this::rules);
  }

  private void settings(Tree tree) {
    List<String> known = PatronRules.builtIn().stream().map(PatronRule::id).toList();
    Reading<FlagSettings> read = SettingsForm.read(tree, known);
    if (read instanceof Reading.Good<FlagSettings> good) {
      settings = good.value();
    } else {
      mistakes.addAll(((Reading.Bad<FlagSettings>) read).mistakes());
    }
  }

  private void rules(Tree tree) {
    if (tree instanceof Tree.Items list && list.items().size() > GroupRule.MOST) {
      mistakes.add(tree.place(), "configuration.many", String.valueOf(GroupRule.MOST));
    } else if (tree instanceof Tree.Items list) {
      list.items().forEach(this::rule);
    } else {
      mistakes.add(tree.place(), "configuration.rules");
    }
  }

  private void rule(Tree tree) {
    Reading<WrittenRule> read = RuleText.read(tree);
    if (read instanceof Reading.Bad<WrittenRule> bad) {
      mistakes.addAll(bad.mistakes());
    } else {
      WrittenRule rule = ((Reading.Good<WrittenRule>) read).value();
      if (!names.add(rule.name())) {
        mistakes.add(tree.place(), "configuration.twice", rule.name());
      }
      rules.add(rule);
    }
  }
}
