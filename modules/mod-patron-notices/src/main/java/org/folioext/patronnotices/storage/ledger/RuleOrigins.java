package org.folioext.patronnotices.storage.ledger;

/**
 * Since when rules are what they are: one that was removed and written anew under its id, or that
 * got another event, other times or other conditions, is another, of which nothing is known.
 * Stateless.
 */
public final class RuleOrigins {

  /**
   * One row of each rule: the version with which it came to be what it is, and since when versions
   * of its id are its own. Rules whose history is not kept are in none.
   */
  public static final String NEWEST =
      """
      (SELECT rule, max(at) FILTER (WHERE action <> 'changed') AS born,
         (array_agg(version ORDER BY number DESC) FILTER (WHERE action <> 'changed'
           OR fields @? '$[*].key ? (@ == "event" || @ == "when" || @ == "for")'))[1] AS version
       FROM choice_change WHERE rule IS NOT NULL GROUP BY rule)\
      """;

  private RuleOrigins() {}
}
