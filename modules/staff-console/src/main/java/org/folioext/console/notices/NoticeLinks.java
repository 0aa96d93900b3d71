package org.folioext.console.notices;

import java.util.Map;
import org.folioext.console.gateway.Url;

/** Addresses of the pages about notices that more than one part leads to, below the tenant. */
public final class NoticeLinks {

  /** The list of rules. */
  public static final Url RULES = new Url("/notices/rules", Map.of());

  /** The list of messages. */
  public static final Url MESSAGES = new Url("/notices/messages", Map.of());

  /** Addresses that do not work, many at once. */
  public static final Url ADDRESSES = new Url("/notices/addresses", Map.of());

  /** Runs, and all that waits for a person. */
  public static final Url RUNS = new Url("/notices/runs", Map.of());

  public static final Url SETTINGS = new Url("/notices/settings", Map.of());

  /** What people did. */
  public static final Url DEEDS = new Url("/notices/deeds", Map.of());

  private NoticeLinks() {}

  /** The editor of a rule. */
  public static Url rule(String id) {
    return Url.of("/notices/rules/one/%s", id);
  }

  /** Where a rule is switched on or off. */
  public static Url switching(String id) {
    return Url.of("/notices/rules/one/%s/switch", id);
  }

  /** Where a person says that a rule is wanted beside FOLIO's own notices. */
  public static Url beside(String id) {
    return Url.of("/notices/rules/one/%s/overlap", id);
  }

  /** Where a preview of a rule is asked for. */
  public static Url previewing(String id) {
    return new Url("/notices/preview", Map.of()).with("rule", id);
  }

  /** Where a rule is taken away. */
  public static Url removing(String id) {
    return Url.of("/notices/rules/one/%s/remove", id);
  }

  /** All that notices have to say of a patron. */
  public static Url patron(String id) {
    return Url.of("/notices/patrons/%s", id);
  }

  /** What a patron was told, what not, and why. */
  public static Url ledger(String patron) {
    return Url.of("/notices/patrons/%s/ledger", patron);
  }

  /** A message, and what became of it. */
  public static Url message(String id) {
    return Url.of("/notices/messages/%s", id);
  }

  /** A run, and what rules came to in it. */
  public static Url run(String id) {
    return Url.of("/notices/runs/%s", id);
  }

  /** A preview, while it is kept. */
  public static Url preview(String id) {
    return Url.of("/notices/preview/one/%s", id);
  }

  /** Messages that are in a state. */
  public static Url messagesIn(String state) {
    return MESSAGES.with("state", state);
  }

  /** Messages about a patron, or to them. */
  public static Url messagesOf(String patron) {
    return MESSAGES.with("patron", patron);
  }

  /** What settings and rules were before; of one rule where an id is given. */
  public static Url history(String rule) {
    return new Url("/notices/history", Map.of()).with("rule", rule);
  }
}
