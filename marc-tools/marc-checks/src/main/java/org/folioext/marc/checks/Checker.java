package org.folioext.marc.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.folioext.marc.Field;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.io.Defect;
import org.folioext.marc.io.Reading;

/**
 * Applies the rules of a profile to records. Immutable and thread-safe: one checker serves any
 * number of threads and files.
 */
public final class Checker {
  private static final int UNKNOWN = MarcFormat.values().length;

  private final List<Rule> rules;
  private final Profile profile;
  private final Standards standards;
  private final AtomicReferenceArray<Dispatch> dispatches = new AtomicReferenceArray<>(UNKNOWN + 1);

  /** A checker for the rules that the profile leaves switched on. */
  public Checker(List<Rule> rules, Profile profile, Standards standards) {
    this.rules = rules.stream().filter(rule -> profile.choice(rule.info().id()).on()).toList();
    this.profile = profile;
    this.standards = standards;
  }

  /**
   * Made when the first record of a format comes, so that a run reads only the schemas it needs.
   */
  private Dispatch dispatch(MarcFormat format) {
    int slot = format == null ? UNKNOWN : format.ordinal();
    Dispatch known = dispatches.get(slot);
    if (known == null) {
      known = format == null ? neutral() : dispatch(rules, format);
      dispatches.set(slot, known);
    }
    return known;
  }

  private Dispatch neutral() {
    List<Rule> everywhere =
        rules.stream().filter(rule -> rule.info().scope().formats().size() == UNKNOWN).toList();
    return dispatch(everywhere, MarcFormat.BIBLIOGRAPHIC);
  }

  private Dispatch dispatch(List<Rule> chosen, MarcFormat format) {
    Dispatch.Builder builder = new Dispatch.Builder();
    for (Rule rule : chosen) {
      RuleInfo info = rule.info();
      if (info.scope().formats().contains(format)) {
        Profile.Choice choice = profile.choice(info.id());
        Subscriptions on = new Subscriptions();
        rule.subscribe(
            on,
            new Setup(
                format,
                standards.schema(format),
                standards.codes(),
                profile.local(),
                options(info, choice)));
        builder.add(new ChosenRule(info, choice.severity().orElse(info.severity())), on);
      }
    }
    return builder.build();
  }

  private static Map<String, List<String>> options(RuleInfo info, Profile.Choice choice) {
    Map<String, List<String>> options = new HashMap<>();
    for (Option option : info.options()) {
      options.put(option.name(), choice.options().getOrDefault(option.name(), option.fallback()));
    }
    return Map.copyOf(options);
  }

  /**
   * Checks one reading.
   *
   * @return findings in the order of the record; empty when there is nothing to say
   * @throws RuleFailure when a rule breaks on a record, which is a fault of ours
   */
  public List<Finding> check(Reading reading) {
    Collector collector = new Collector();
    if (reading instanceof Reading.Readable readable) {
      MarcRecord record = readable.record();
      Dispatch dispatch = dispatch(record.format());
      boolean[] silent = dispatch.outOfScope(record);
      defects(dispatch, reading.defects(), collector);
      record(dispatch, record, silent, collector);
      fields(dispatch, record, silent, collector);
    } else {
      defects(dispatch(null), reading.defects(), collector);
    }
    return collector.findings;
  }

  private static void defects(Dispatch dispatch, List<Defect> defects, Collector collector) {
    for (Defect defect : defects) {
      for (Dispatch.DefectHandler bound : dispatch.onDefect(defect.kind())) {
        collector.rule = bound.rule();
        bound.handler().check(defect, collector);
      }
    }
  }

  private static void record(
      Dispatch dispatch, MarcRecord record, boolean[] silent, Collector collector) {
    for (Dispatch.RecordHandler bound : dispatch.onRecord()) {
      if (silent == null || !silent[bound.index()]) {
        collector.rule = bound.rule();
        try {
          bound.handler().check(record, collector);
        } catch (RuntimeException e) {
          throw new RuleFailure(bound.rule().info().id(), e);
        }
      }
    }
  }

  private static void fields(
      Dispatch dispatch, MarcRecord record, boolean[] silent, Collector collector) {
    for (int i = 0; i < record.fieldCount(); i++) {
      Field field = record.field(i);
      for (Dispatch.FieldHandler bound : dispatch.onField(field)) {
        if (silent == null || !silent[bound.index()]) {
          collector.rule = bound.rule();
          try {
            bound.handler().check(field, collector);
          } catch (RuntimeException e) {
            throw new RuleFailure(bound.rule().info().id(), e);
          }
        }
      }
    }
  }

  private static final class Collector implements Report {
    private final List<Finding> findings = new ArrayList<>(4);
    private ChosenRule rule;

    @Override
    public void add(Place place, String message, Object... args) {
      List<String> texts = new ArrayList<>(args.length);
      for (Object arg : args) {
        texts.add(String.valueOf(arg));
      }
      findings.add(new Finding(rule.info(), rule.severity(), place, message, texts));
    }
  }
}
