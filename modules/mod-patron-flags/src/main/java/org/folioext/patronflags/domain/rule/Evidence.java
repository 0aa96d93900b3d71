package org.folioext.patronflags.domain.rule;

import java.util.List;

/**
 * The values for which a rule flagged a patron.
 *
 * @param facts in the order in which the rule gives them, always the same for the same values
 */
public record Evidence(List<Fact> facts) {

  public Evidence {
    facts = List.copyOf(facts);
  }

  /** Evidence of these facts. */
  public static Evidence of(Fact... facts) {
    return new Evidence(List.of(facts));
  }

  /** What may be seen with the flag. */
  public List<Fact> open() {
    return facts.stream().filter(fact -> !fact.personal()).toList();
  }

  /** What only those may see who may see evidence. */
  public List<Fact> personal() {
    return facts.stream().filter(Fact::personal).toList();
  }

  /**
   * All keys and values as one text, different for different evidence: each as its length, a colon
   * and itself. Whether a fact is personal is not in it. It holds personal values: for the HMAC,
   * and for nothing else.
   */
  public String canonical() {
    StringBuilder text = new StringBuilder();
    for (Fact fact : facts) {
      append(text, fact.key());
      append(text, fact.value());
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String part) {
    text.append(part.length()).append(':').append(part);
  }
}
