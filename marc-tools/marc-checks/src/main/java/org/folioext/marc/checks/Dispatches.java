package org.folioext.marc.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.folioext.marc.MarcFormat;

/**
 * The handlers of some rules, by format. Each format's are made when its first record comes, so
 * that a run reads only the schemas it needs. Thread-safe.
 */
final class Dispatches {
  private static final int UNKNOWN = MarcFormat.values().length;

  private final List<Rule> rules;
  private final Profile profile;
  private final Standards standards;
  private final AtomicReferenceArray<Dispatch> made = new AtomicReferenceArray<>(UNKNOWN + 1);

  Dispatches(List<Rule> rules, Profile profile, Standards standards) {
    this.rules = rules;
    this.profile = profile;
    this.standards = standards;
  }

  /** The handlers for a format; for null, where leader 06 names none, of rules for every format. */
  Dispatch of(MarcFormat format) {
    int slot = format == null ? UNKNOWN : format.ordinal();
    Dispatch known = made.get(slot);
    if (known == null) {
      known = format == null ? neutral() : dispatch(rules, format);
      made.set(slot, known);
    }
    return known;
  }

  private Dispatch neutral() {
    List<Rule> everywhere =
        rules.stream().filter(rule -> rule.info().scope().formats().size() == UNKNOWN).toList();
    return dispatch(everywhere, MarcFormat.BIBLIOGRAPHIC);
  }

  private Dispatch dispatch(List<Rule> chosen, MarcFormat format) {
    Dispatch.Builder builder = new Dispatch.Builder(standards.schema(format), profile.local());
    for (Rule rule : chosen) {
      RuleInfo info = rule.info();
      if (info.scope().formats().contains(format)) {
        Profile.Choice choice = profile.choice(info.id());
        Subscriptions on = new Subscriptions();
        rule.subscribe(on, setup(format, info, choice));
        builder.add(new ChosenRule(info, choice.severity().orElse(info.severity())), on);
      }
    }
    return builder.build();
  }

  private Setup setup(MarcFormat format, RuleInfo info, Profile.Choice choice) {
    Map<String, List<String>> options = new HashMap<>();
    for (Option option : info.options()) {
      options.put(option.name(), choice.options().getOrDefault(option.name(), option.fallback()));
    }
    return new Setup(
        format, standards.schema(format), standards.codes(), profile.local(), Map.copyOf(options));
  }
}
