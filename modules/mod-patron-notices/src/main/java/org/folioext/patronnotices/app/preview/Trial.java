package org.folioext.patronnotices.app.preview;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.folioext.okapi.text.Message;
import org.folioext.patronnotices.app.cases.NoticePlan;
import org.folioext.patronnotices.app.cases.Span;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.Forecast;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.preview.Preview;
import org.folioext.patronnotices.domain.preview.Tried;
import org.folioext.patronnotices.domain.preview.Wanted;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/**
 * Rules as somebody tries them, ready to be asked. Immutable.
 *
 * @param about ids of the rules that are told of
 */
record Trial(NoticePlan plan, Choices choices, Set<String> about, Span span) {

  static Trial of(NoticePlan plan, Tried tried, Wanted wanted) {
    LocalDate first = wanted.first().orElse(plan.today());
    Span span = new Span(first, first.plusDays(wanted.days()));
    return new Trial(plan, tried.choices(), tried.about(), span);
  }

  /** The same, of other days. */
  Trial from(LocalDate first, int days) {
    return new Trial(plan, choices, about, new Span(first, first.plusDays(days)));
  }

  /** What the rules come to for a patron: the planner of the real run, asked day by day. */
  List<Decision> decisions(PatronCase one, History history) {
    return new Forecast(plan.planner(), history)
        .of(one, span.first(), span.last()).stream()
            .filter(decision -> about.contains(decision.rule().id()))
            .toList();
  }

  /** The rules that are told of, in their order, with nothing counted yet. */
  List<Preview.Rule> rules() {
    return choices.rules().stream()
        .filter(kept -> about.contains(kept.rule().id()))
        .map(this::rule)
        .toList();
  }

  private Preview.Rule rule(KeptRule kept) {
    List<Message> lacks =
        plan.broken().stream()
            .filter(broken -> broken.rule().id().equals(kept.rule().id()))
            .flatMap(broken -> broken.why().stream())
            .toList();
    return Preview.Rule.of(kept, lacks);
  }

  /** All rules that are asked. */
  List<NoticeRule> asked() {
    return plan.rules().values().stream().map(KeptRule::rule).toList();
  }
}
