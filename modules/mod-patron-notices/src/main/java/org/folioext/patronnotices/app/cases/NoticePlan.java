package org.folioext.patronnotices.app.cases;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folioext.okapi.text.Message;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.fit.Names;
import org.folioext.patronnotices.domain.plan.LibraryTime;
import org.folioext.patronnotices.domain.plan.PlanSettings;
import org.folioext.patronnotices.domain.plan.Planner;
import org.folioext.patronnotices.domain.plan.Readiness;
import org.folioext.patronnotices.remote.ReadAs;

/**
 * A library's rules, ready to be asked: made by {@link Preparation}, for a run, a preview, or a
 * while of sending. Immutable.
 *
 * @param today the day that it is in the library's zone
 * @param rules those that are asked, by id, in the library's order; the broken ones too
 * @param broken those that should act and cannot, and why; they keep their place
 * @param lacks what settings name and FOLIO does not have; rules act without it
 * @param names of what conditions name
 * @param as how records are read
 */
public record NoticePlan(
    String tenant,
    LocalDate today,
    Planner planner,
    PlanSettings settings,
    Map<String, KeptRule> rules,
    List<Readiness.Broken> broken,
    List<Message> lacks,
    Names names,
    ReadAs as) {

  public NoticePlan {
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    broken = List.copyOf(broken);
    lacks = List.copyOf(lacks);
  }

  /** The library's zone, hours and open days. */
  public LibraryTime time() {
    return settings.time();
  }

  /** Since when a rule acts; one that is off, as if it were switched on today. */
  LocalDate since(KeptRule rule) {
    return rule.since().orElse(today);
  }
}
