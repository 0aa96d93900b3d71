package org.folioext.patronnotices.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.fit.Names;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.plan.Planner;

/**
 * What a run decides of some patrons.
 *
 * @param causes that the ledger keeps
 * @param outcomes how many decisions of a rule came to what: together they are its candidates
 */
public record BatchPlan(
    List<PlannedCause> causes,
    Map<String, Map<String, Long>> outcomes,
    long patrons,
    long candidates) {

  public BatchPlan {
    causes = List.copyOf(causes);
  }

  /**
   * Decides, one patron after another, each as if what was decided before were in the ledger.
   *
   * @param rules of the planner, by id
   * @param settled what becomes of a patron's decisions
   */
  public static BatchPlan of(
      Planner planner,
      Map<String, KeptRule> rules,
      Names names,
      List<PatronCase> cases,
      LocalDate day,
      History history,
      UnaryOperator<List<Decision>> settled) {
    Evening evening = new Evening(history, day);
    List<PlannedCause> causes = new ArrayList<>();
    Map<String, Map<String, Long>> outcomes = new TreeMap<>();
    for (PatronCase one : cases) {
      List<Decision> decisions = settled.apply(planner.decide(one, day, evening));
      evening.add(decisions);
      for (Decision decision : decisions) {
        String rule = decision.rule().id();
        outcomes
            .computeIfAbsent(rule, id -> new TreeMap<>())
            .merge(Entering.outcome(decision), 1L, Long::sum);
        PlannedCause.of(decision, rules.get(rule).version(), names, planner::window)
            .ifPresent(causes::add);
      }
    }
    long candidates = cases.stream().mapToLong(one -> one.candidates().size()).sum();
    return new BatchPlan(causes, outcomes, cases.size(), candidates);
  }
}
