package org.folioext.console.notices.patrons;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.notices.Refusal;
import org.folioext.console.notices.preview.Row;
import org.folioext.console.patrons.Rights;

/**
 * What the page of a patron shows; what the person may not see is empty.
 *
 * @param day that is explained; empty for today
 * @param explained what the patron gets that day and why, in sentences
 * @param coming decisions of the days to come
 * @param people names by id
 * @param ruleNames by id
 * @param refusal why something was not done
 */
public record PatronView(
    String id,
    Optional<String> barcode,
    Optional<String> day,
    Optional<Explained> explained,
    Optional<List<Row>> coming,
    Optional<Preference> preference,
    Optional<List<Suppression>> suppressions,
    Map<String, String> people,
    Map<String, String> ruleNames,
    Rights rights,
    Optional<Refusal> refusal) {

  /** A day in sentences. */
  public record Explained(String day, List<String> sentences) {}

  /** Their name, or id. */
  public String name() {
    return person(id);
  }

  /** A user; the id where the name is not known. */
  public String person(String user) {
    return people.getOrDefault(user, user);
  }

  public boolean prefers() {
    return rights.allow("patron-notices.preferences.item.put");
  }

  public boolean suppresses() {
    return rights.allow("patron-notices.suppressions.item.post");
  }

  public boolean lifts() {
    return rights.allow("patron-notices.suppressions.lift.post");
  }

  public boolean reads() {
    return rights.allow("patron-notices.patrons.ledger.get");
  }

  public boolean lists() {
    return rights.allow("patron-notices.messages.collection.get");
  }

  public boolean exports() {
    return rights.allow("patron-notices.patrons.export.get");
  }

  public boolean erases() {
    return rights.allow("patron-notices.patrons.erase.post");
  }

  /** That there is one, and nothing of it. */
  @Override
  public String toString() {
    return "PatronView";
  }
}
