package org.folioext.patronnotices.files;

import java.io.PrintWriter;
import java.util.List;
import java.util.UUID;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.say.DecisionSentence;

/** All about one patron, in sentences. For one thread. */
final class Explained {
  private final PrintWriter out;
  private final DecisionSentence sentence;
  private boolean found;

  Explained(PrintWriter out, DecisionSentence sentence) {
    this.out = out;
    this.sentence = sentence;
  }

  /** Tells what was decided of the patron. */
  void tell(List<Decision> decisions) {
    found = true;
    for (Decision decision : decisions) {
      out.printf(
          "%s  %s  %s %s%n  %s%n",
          decision.day(),
          decision.rule().id(),
          decision.candidate().event().id(),
          decision.candidate().day(),
          sentence.outcome(decision));
      String condition = sentence.condition(decision);
      if (!condition.isEmpty()) {
        out.printf("  %s [%s]%n", condition, sentence.values(decision));
      }
    }
  }

  /** Ends it; refuses a patron who was not there. */
  int finish(UUID patron) {
    if (!found) {
      throw new Refused("--patron: no user of the file has the id " + patron + ".");
    }
    return 0;
  }
}
