package org.folioext.console.catalogue;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Url;
import org.folioext.console.web.Paging;

/** What the templates of the catalogue show. */
public final class Views {

  private Views() {}

  /**
   * The list of runs.
   *
   * @param state the filter
   * @param rows the address of the list alone
   */
  public record RunList(
      List<Run> runs, Optional<String> state, List<String> states, Url rows, Paging paging) {

    /** How many of them go on: while there are any, the list is asked for again. */
    public long open() {
      return runs.stream().filter(Run::open).count();
    }

    /** How far those are on the whole, 0 to 100. */
    public long percent() {
      return Math.round(
          runs.stream().filter(Run::open).mapToLong(Run::percent).average().orElse(100));
    }
  }

  /**
   * A run with a page of its findings.
   *
   * @param records the findings, by record
   * @param severity the filter
   * @param rule the filter
   * @param byRule whether the rules are listed in place of the findings
   * @param here its address with its filters
   */
  public record RunView(
      Run run,
      List<InRecord> records,
      Optional<String> severity,
      Optional<String> rule,
      boolean byRule,
      Map<String, Rule> rules,
      Url here,
      Paging paging) {}

  /** The findings of one record, of those on the page. */
  public record InRecord(long ordinal, Optional<String> control, List<Finding> findings) {}

  /**
   * A record with its findings marked.
   *
   * @param lines empty where it is unreadable
   * @param shown the rule that is explained beside it
   */
  public record RecordView(
      Run run,
      long ordinal,
      Optional<String> control,
      boolean readable,
      List<MarcLine> lines,
      List<Finding> findings,
      Optional<Explained> shown) {}

  /** A rule with its text ready for a page. */
  public record Explained(Rule rule, Content text) {}

  /** Rules by group, in the order of the registry. */
  public record RuleList(Map<String, List<Rule>> groups) {}

  /** Profiles. */
  public record ProfileList(List<Profile> profiles, Paging paging) {}

  /** The upload form. */
  public record Upload(List<Profile> profiles) {}
}
