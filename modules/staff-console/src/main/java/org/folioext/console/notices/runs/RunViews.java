package org.folioext.console.notices.runs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.notices.Refusal;
import org.folioext.console.patrons.Rights;
import org.folioext.console.web.Paging;

/** What the templates about runs show. */
public final class RunViews {

  private RunViews() {}

  /**
   * All runs, and what waits.
   *
   * @param waiting as far as the person may see it
   * @param ruleNames by id
   */
  public record RunList(
      List<Run> runs,
      List<Waiting> waiting,
      Map<String, String> ruleNames,
      Rights rights,
      Paging paging) {

    public String rule(String id) {
      return ruleNames.getOrDefault(id, id);
    }

    public boolean asks() {
      return rights.allow("patron-notices.runs.item.post");
    }
  }

  /** One run. */
  public record OneRun(Run run, Map<String, String> ruleNames, Rights rights) {

    public String rule(String id) {
      return ruleNames.getOrDefault(id, id);
    }

    public boolean cancels() {
      return run.open() && rights.allow("patron-notices.runs.cancel.post");
    }
  }

  /**
   * What a rule brought and that waits.
   *
   * @param held empty where nothing waits any more
   * @param people names by id
   */
  public record OneHeld(
      Optional<Held> held,
      String ruleName,
      Map<String, String> people,
      Rights rights,
      Optional<Refusal> refusal) {

    public String person(String id) {
      return people.getOrDefault(id, id);
    }

    public boolean confirms() {
      return rights.allow("patron-notices.held.confirm.post");
    }

    public boolean cancels() {
      return rights.allow("patron-notices.held.cancel.post");
    }
  }

  /** Whether anything goes out. */
  public record SendingView(
      Sending sending, Map<String, String> people, Rights rights, Optional<Refusal> refusal) {

    /** A user; the id where the name is not known, nothing where there is none. */
    public String person(Optional<String> id) {
      return id.map(one -> people.getOrDefault(one, one)).orElse("");
    }

    public boolean switches() {
      return rights.allow("patron-notices.sending.item.put");
    }

    public boolean confirms() {
      return sending.confirmable() && rights.allow("patron-notices.sending.confirm.post");
    }
  }
}
