package org.folioext.console.notices.rules;

import java.util.List;
import java.util.Optional;
import org.folioext.console.notices.Refusal;
import org.folioext.console.patrons.Rights;

/**
 * The rules in their order.
 *
 * @param refusal why they were not put in another
 */
public record RuleList(Rule.Ordered ordered, Rights rights, Optional<Refusal> refusal) {

  public List<Rule> rules() {
    return ordered.rules();
  }

  /** Whether the person may put them in another order. */
  public boolean orders() {
    return rights.allow("patron-notices.rules.order.put") && rules().size() > 1;
  }

  public boolean switches() {
    return rights.allow("patron-notices.rules.enabled.put");
  }

  /** Whether templates that come with the module may help, and the person may add them. */
  public boolean addsTemplates() {
    return rights.allow("patron-notices.reference-templates.post")
        && rules().stream().anyMatch(rule -> rule.state().equals("broken"));
  }

  public boolean writes() {
    return rights.allow("patron-notices.rules.item.post");
  }
}
