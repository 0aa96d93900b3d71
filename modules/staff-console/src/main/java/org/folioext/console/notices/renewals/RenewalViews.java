package org.folioext.console.notices.renewals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.notices.Refusal;
import org.folioext.console.patrons.Rights;
import org.folioext.console.web.Paging;

/** What the templates about renewals show. */
public final class RenewalViews {

  private RenewalViews() {}

  /**
   * Names by id; what has none is shown as its id.
   *
   * @param items their barcodes
   */
  public record Names(
      Map<String, String> people, Map<String, String> rules, Map<String, String> items) {

    public String person(String id) {
      return people.getOrDefault(id, id);
    }

    public String rule(String id) {
      return rules.getOrDefault(id, id);
    }

    public String item(String id) {
      return items.getOrDefault(id, id);
    }
  }

  /**
   * Attempts.
   *
   * @param on whether loans are renewed; empty where the person may not know
   */
  public record RenewalList(
      List<Renewal> renewals,
      Names names,
      RenewalFilter filter,
      Optional<Boolean> on,
      Paging paging) {

    /** Whether nights only predict. */
    public boolean onlyPredicts() {
      return on.equals(Optional.of(false));
    }
  }

  /**
   * One attempt.
   *
   * @param renewal empty where there is none
   */
  public record OneRenewal(Optional<Renewal> renewal, Names names) {}

  /**
   * Predictions beside what came of them.
   *
   * @param from as it was asked for
   * @param to as it was asked for
   * @param wrong the key of what is wrong with that
   * @param comparison empty where something is
   */
  public record Compared(
      String from, String to, Optional<String> wrong, Optional<Comparison> comparison) {}

  /**
   * What is left out.
   *
   * @param subjects names by id: of patrons, groups, items and item types
   * @param groups that can be chosen, by id; none where they are not known
   * @param itemTypes the same
   * @param missed the kind of which nothing was found by what the person wrote
   */
  public record Excluded(
      List<Exclusion> exclusions,
      Map<String, String> subjects,
      Map<String, String> groups,
      Map<String, String> itemTypes,
      Rights rights,
      Optional<String> missed,
      Optional<Refusal> refusal,
      Paging paging) {

    /** The name of what is left out, or of who left it out; the id where it is not known. */
    public String name(String id) {
      return subjects.getOrDefault(id, id);
    }

    /** What there is to choose from of a kind; none where it is written. */
    public Map<String, String> choices(String kind) {
      return switch (kind) {
        case "group" -> groups;
        case "item-type" -> itemTypes;
        default -> Map.of();
      };
    }

    public boolean misses(String kind) {
      return missed.equals(Optional.of(kind));
    }

    public boolean adds() {
      return rights.allow("patron-notices.renewal-exclusions.item.put");
    }

    public boolean removes() {
      return rights.allow("patron-notices.renewal-exclusions.item.delete");
    }
  }

  /**
   * The switch.
   *
   * @param standing of the installation; empty where the person may not know
   * @param person who turned it last; empty where nobody did
   * @param pace as it is kept, or as a person wrote it
   * @param wrong what is wrong with the pace
   */
  public record Switch(
      AutoRenewal choice,
      Optional<String> standing,
      String person,
      String pace,
      Rights rights,
      Optional<String> wrong,
      Optional<Refusal> refusal) {

    /** Whether nothing is called from here, although it is on. */
    public boolean unconfirmed() {
      return standing.filter(how -> !how.equals("confirmed")).isPresent();
    }

    public boolean turns() {
      return rights.allow("patron-notices.auto-renewal.item.put");
    }
  }

  /**
   * What waits of a rule.
   *
   * @param held empty where nothing waits any more
   * @param predicted how many are predicted to come to what
   * @param examples a few of the loans
   * @param on whether loans are renewed; empty where the person may not know
   */
  public record OneHeld(
      Optional<HeldRenewals> held,
      Map<String, Long> predicted,
      List<Renewal> examples,
      Names names,
      Optional<Boolean> on,
      Rights rights,
      Optional<Refusal> refusal) {

    public boolean off() {
      return on.equals(Optional.of(false));
    }

    public boolean decides() {
      return rights.allow("patron-notices.renewals.held.post");
    }
  }
}
