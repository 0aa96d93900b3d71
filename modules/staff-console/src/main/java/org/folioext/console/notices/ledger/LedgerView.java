package org.folioext.console.notices.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folioext.console.notices.ledger.Ledger.Cause;

/**
 * What a patron was told and what not, in sentences.
 *
 * @param id of the patron
 * @param asOf when it was read
 * @param told messages
 * @param coming what is planned
 * @param untold what no message tells of, and will not
 * @param cut whether there is more than is shown
 */
public record LedgerView(
    String id,
    String name,
    Optional<String> barcode,
    Instant asOf,
    List<Entry> told,
    List<Entry> coming,
    List<Entry> untold,
    boolean cut) {

  private static final Set<String> COMING = Set.of("held", "pending", "sending");

  /**
   * An entry.
   *
   * @param day as people read it
   * @param more sentences about what became of it, or why
   * @param values that decided
   * @param message id; empty where there is none
   */
  public record Entry(
      String day,
      String sentence,
      List<String> more,
      List<String> values,
      Optional<String> message) {}

  static LedgerView of(
      String id,
      String name,
      Optional<String> barcode,
      Instant asOf,
      Ledger ledger,
      LedgerText text) {
    Map<Long, Cause> causes =
        ledger.causes().stream()
            .collect(Collectors.toMap(Cause::id, Function.identity(), (one, same) -> one));
    Set<Long> said =
        ledger.messages().stream()
            .flatMap(one -> one.causes().stream())
            .collect(Collectors.toUnmodifiableSet());
    Map<Boolean, List<Entry>> unsaid =
        ledger.causes().stream()
            .filter(cause -> COMING.contains(cause.state()) || !said.contains(cause.id()))
            .collect(
                Collectors.partitioningBy(
                    cause -> COMING.contains(cause.state()),
                    Collectors.mapping(text::cause, Collectors.toList())));
    return new LedgerView(
        id,
        name,
        barcode,
        asOf,
        ledger.messages().stream().map(one -> text.message(one, causes)).toList(),
        unsaid.get(true),
        unsaid.get(false),
        ledger.cut());
  }

  /** That there is one, and nothing of it. */
  @Override
  public String toString() {
    return "LedgerView";
  }
}
