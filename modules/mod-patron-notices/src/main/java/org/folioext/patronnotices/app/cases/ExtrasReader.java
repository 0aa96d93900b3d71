package org.folioext.patronnotices.app.cases;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.domain.who.Patron;
import org.folioext.patronnotices.remote.Balances;
import org.folioext.patronnotices.remote.FoundPatron;
import org.folioext.patronnotices.remote.Patrons;
import org.folioext.patronnotices.remote.ProxyReader.Acting;

/** Reads of patrons what rules ask for, and no more. */
record ExtrasReader(NoticePlan plan, Look look, Sources from, Known known) {

  /**
   * Of some patrons.
   *
   * @param loans those of a patron that are to be decided of
   */
  Future<Extras> of(List<FoundPatron> patrons, Function<UUID, List<Loan>> loans) {
    List<UUID> ids = patrons.stream().map(found -> found.patron().id()).toList();
    List<Loan> lent = ids.stream().flatMap(id -> loans.apply(id).stream()).toList();
    var wishes = known.wishes().of(plan.tenant(), ids);
    var balances = balances(ids);
    var types = types(lent);
    var acting = acting(patrons, loans);
    return Future.all(wishes, balances, types, acting)
        .compose(read -> persons(acting.result()))
        .compose(
            persons ->
                refused(patrons, persons)
                    .map(
                        refused ->
                            new Extras(
                                wishes.result(),
                                balances.result(),
                                types.result(),
                                acting.result().stream()
                                    .collect(Collectors.groupingBy(Acting::sponsor)),
                                persons,
                                refused)));
  }

  private Future<List<Balances.Found>> balances(List<UUID> ids) {
    return look.asksForBalances()
        ? Repeat.inChunks(ids, Patrons.IDS, from.balances()::of)
            .map(found -> found.stream().flatMap(Optional::stream).toList())
        : Future.succeededFuture(List.of());
  }

  /** Types of all items where a rule asks for them; else of what may be renewed, or left out. */
  private Future<Map<UUID, UUID>> types(List<Loan> loans) {
    if (look.asksForItemTypes()) {
      return typesOf(loans);
    }
    List<Loan> renewed = loans.stream().filter(loan -> look.renews(loan.dueDay())).toList();
    return renewed.isEmpty()
        ? Future.succeededFuture(Map.of())
        : known
            .leftOut()
            .itemTypes(plan.tenant())
            .compose(some -> typesOf(some ? renewed : List.of()));
  }

  private Future<Map<UUID, UUID>> typesOf(List<Loan> loans) {
    List<UUID> items = loans.stream().map(Loan::item).distinct().toList();
    return Repeat.inChunks(items, Patrons.IDS, from.itemTypes()::of).map(ExtrasReader::together);
  }

  private static Map<UUID, UUID> together(List<Map<UUID, UUID>> maps) {
    Map<UUID, UUID> all = new HashMap<>();
    maps.forEach(all::putAll);
    return all;
  }

  private Future<List<Acting>> acting(List<FoundPatron> patrons, Function<UUID, List<Loan>> loans) {
    List<UUID> ids =
        patrons.stream()
            .map(FoundPatron::patron)
            .filter(patron -> asksWhoActs(patron, loans.apply(patron.id())))
            .map(Patron::id)
            .toList();
    return Repeat.inChunks(ids, Patrons.IDS, some -> from.proxies().of(some, plan.today()))
        .map(found -> found.stream().flatMap(List::stream).toList());
  }

  private boolean asksWhoActs(Patron patron, List<Loan> loans) {
    return look.acting()
        || plan.settings().minors().asksWhoActs(patron, plan.today())
        || loans.stream().anyMatch(loan -> loan.proxy().isPresent());
  }

  private Future<Map<UUID, FoundPatron>> persons(Collection<Acting> acting) {
    Set<UUID> ids = acting.stream().map(Acting::proxy).collect(Collectors.toSet());
    return Repeat.inChunks(ids, Patrons.IDS, from.patrons()::byIds)
        .map(
            found ->
                found.stream()
                    .flatMap(List::stream)
                    .collect(Collectors.toMap(one -> one.patron().id(), one -> one)));
  }

  private Future<Set<UUID>> refused(List<FoundPatron> patrons, Map<UUID, FoundPatron> persons) {
    Map<UUID, String> addresses = new HashMap<>();
    Stream.concat(patrons.stream(), persons.values().stream())
        .forEach(
            one -> one.email().ifPresent(address -> addresses.put(one.patron().id(), address)));
    return known.refused().of(plan.tenant(), addresses);
  }
}
