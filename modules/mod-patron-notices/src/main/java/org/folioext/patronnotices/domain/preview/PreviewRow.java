package org.folioext.patronnotices.domain.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.folioext.patronnotices.domain.fit.Names;
import org.folioext.patronnotices.domain.fit.Seen;
import org.folioext.patronnotices.domain.fit.Sight;
import org.folioext.patronnotices.domain.fit.Verdict;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.Outcome;
import org.folioext.patronnotices.domain.plan.Way;
import org.folioext.patronnotices.domain.rule.Condition;
import org.folioext.patronnotices.domain.rule.Event;

/**
 * What one rule comes to for one candidate on one day, with what decided.
 *
 * @param step days after the event's day; empty where the rule does not come to its days
 * @param outcome {@value #GOES}, or the id of a reason
 * @param arguments as the reason says
 * @param way empty of what stays, and of a rule that renews
 * @param notBefore empty of what stays
 * @param until empty of what stays
 * @param condition the part of the rule's that decided; empty where none was asked
 * @param why the values that decided, personal ones among them
 * @param alsoByFolio empty where FOLIO does not, or nobody can tell
 * @param renewal what probably comes of it; empty where nothing is to be renewed
 */
public record PreviewRow(
    UUID patron,
    String rule,
    Event event,
    UUID subject,
    LocalDate eventDay,
    LocalDate day,
    OptionalInt step,
    String outcome,
    List<String> arguments,
    Optional<Way> way,
    Optional<Instant> notBefore,
    Optional<Instant> until,
    Optional<Condition> condition,
    List<Seen> why,
    Optional<FolioNotice> alsoByFolio,
    Optional<Foretold> renewal) {

  /** The outcome of what goes. */
  public static final String GOES = "goes";

  public PreviewRow {
    arguments = List.copyOf(arguments);
    why = List.copyOf(why);
  }

  /** A decision as a row. */
  public static PreviewRow of(
      Decision decision,
      Names names,
      Optional<FolioNotice> alsoByFolio,
      Optional<Foretold> renewal) {
    Optional<Condition> condition =
        decision.verdict().map(Verdict::decided).filter(one -> !one.equals(Condition.EVERYBODY));
    Sight sight = new Sight(names, decision.candidate(), decision.day());
    Optional<Outcome.Goes> goes =
        Optional.of(decision.outcome())
            .filter(Outcome.Goes.class::isInstance)
            .map(Outcome.Goes.class::cast);
    return new PreviewRow(
        decision.candidate().patron().id(),
        decision.rule().id(),
        decision.candidate().event(),
        decision.candidate().subject(),
        decision.candidate().day(),
        decision.day(),
        decision.step(),
        outcome(decision.outcome()),
        decision.outcome() instanceof Outcome.Stays stays ? stays.arguments() : List.of(),
        goes.flatMap(Outcome.Goes::way),
        goes.map(Outcome.Goes::notBefore),
        goes.map(Outcome.Goes::until),
        condition,
        condition.map(sight::of).orElse(List.of()),
        alsoByFolio,
        renewal);
  }

  /** {@value #GOES}, or the id of the reason. */
  public static String outcome(Outcome outcome) {
    return outcome instanceof Outcome.Stays stays ? stays.reason().id() : GOES;
  }

  /** As somebody may have it: without the values that decided where it is about another. */
  public PreviewRow of(UUID person) {
    return patron.equals(person)
        ? this
        : new PreviewRow(
            patron,
            rule,
            event,
            subject,
            eventDay,
            day,
            step,
            outcome,
            List.of(),
            way,
            notBefore,
            until,
            Optional.empty(),
            List.of(),
            alsoByFolio,
            Optional.empty());
  }

  /** Whether the rule acts. */
  public boolean goes() {
    return outcome.equals(GOES);
  }
}
