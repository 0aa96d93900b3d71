package org.folioext.patronnotices.domain.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folioext.okapi.form.Fields;
import org.folioext.okapi.form.Mistakes;
import org.folioext.okapi.form.Tree;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.Timing;

/** Reads on which days a rule acts. */
record TimingReader(Mistakes mistakes) {
  private static final int LONGEST = 5;

  /** The days; empty only where something is among the mistakes. */
  Optional<Timing> timing(Tree tree, Event event) {
    Fields fields = Fields.of(tree, List.of("before", "on", "after", "every"), mistakes);
    Optional<Tree> every = fields.tree("every");
    List<Integer> offsets = new ArrayList<>();
    days(fields, "before").forEach(day -> offsets.add(-day));
    fields.flag("on").filter(on -> on).ifPresent(on -> offsets.add(0));
    offsets.addAll(days(fields, "after"));
    if (!mistakes.isEmpty()) {
      return Optional.empty();
    }
    if (every.isPresent() != offsets.isEmpty() || offsets.size() > Timing.MOST_STEPS) {
      mistakes.add(tree.place(), "rule.when", String.valueOf(Timing.MOST_STEPS));
      return Optional.empty();
    }
    Optional<Timing> timing =
        every.isPresent() ? repeated(every.get()) : Optional.of(new Timing.Days(offsets));
    return timing.filter(days -> isPossible(days, event, tree));
  }

  private boolean isPossible(Timing timing, Event event, Tree tree) {
    Optional<Integer> wrong =
        timing.offsets().stream().filter(day -> !event.allows(day)).findFirst();
    wrong.ifPresent(day -> mistakes.add(tree.place(), "rule.when." + event.id()));
    return wrong.isEmpty();
  }

  private List<Integer> days(Fields fields, String key) {
    List<Integer> days = new ArrayList<>();
    for (String text : fields.texts(key, LONGEST).orElse(List.of())) {
      Optional<Integer> day = day(text);
      day.ifPresent(days::add);
      if (day.isEmpty()) {
        mistakes.add(fields.placeOf(key), "rule.days", key, String.valueOf(Timing.FURTHEST));
      }
    }
    return days;
  }

  private static Optional<Integer> day(String text) {
    return Optional.of(text)
        .filter(digits -> digits.matches("\\d{1,4}"))
        .map(Integer::valueOf)
        .filter(day -> day >= 1 && day <= Timing.FURTHEST);
  }

  private Optional<Timing> repeated(Tree tree) {
    Fields fields = Fields.of(tree, List.of("days", "from", "times"), mistakes);
    List.of("days", "from", "times").forEach(fields::required);
    Optional<Integer> days = fields.number("days", 1, Timing.FURTHEST);
    Optional<Integer> from = fields.number("from", -Timing.FURTHEST, Timing.FURTHEST);
    Optional<Integer> times = fields.number("times", 2, Timing.MOST_STEPS);
    if (days.isEmpty() || from.isEmpty() || times.isEmpty()) {
      return Optional.empty();
    }
    if (from.get() + days.get() * (times.get() - 1) > Timing.FURTHEST) {
      mistakes.add(tree.place(), "rule.days", "every", String.valueOf(Timing.FURTHEST));
      return Optional.empty();
    }
    return Optional.of(new Timing.Repeated(from.get(), days.get(), times.get()));
  }
}
