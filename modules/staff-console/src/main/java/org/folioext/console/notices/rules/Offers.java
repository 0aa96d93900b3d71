package org.folioext.console.notices.rules;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folioext.console.gateway.Caller;
import org.folioext.console.patrons.Directory;

/**
 * What FOLIO's lists offer to a rule, by field; a list that the person may not see, or that FOLIO
 * does not give now, is empty, and names are written then.
 *
 * @param names by field, in their order
 * @param templates names of templates
 */
public record Offers(Map<String, List<String>> names, List<String> templates) {

  /** As many are shown to be ticked; of more, those that are chosen, and a field to add others. */
  private static final int TICKED = 40;

  /** A value that can be ticked. */
  public record Tick(String value, boolean is) {}

  /** Reads the lists that a draft needs. */
  static Future<Offers> of(Directory directory, Caller caller, RuleDraft draft) {
    Map<String, Future<Map<String, String>>> asked = new LinkedHashMap<>();
    asked.put("template", directory.templates(caller));
    for (String field : Node.NAMED) {
      if (draft.asks(field)) {
        asked.put(field, list(directory, caller, field));
      }
    }
    return Future.all(List.copyOf(asked.values()))
        .map(
            all -> {
              Map<String, List<String>> names = new LinkedHashMap<>();
              asked.forEach((field, list) -> names.put(field, sorted(list.result().values())));
              return new Offers(names, names.remove("template"));
            });
  }

  private static Future<Map<String, String>> list(
      Directory directory, Caller caller, String field) {
    return switch (field) {
      case "group" -> directory.groups(caller);
      case "department" -> directory.departments(caller);
      case "item-type" -> directory.itemTypes(caller);
      case "location" -> directory.locations(caller);
      case "loan-policy" -> directory.loanPolicies(caller);
      default -> Future.succeededFuture(Map.of());
    };
  }

  private static List<String> sorted(Collection<String> names) {
    return names.stream().distinct().sorted(String.CASE_INSENSITIVE_ORDER).toList();
  }

  /** All names of a field. */
  public List<String> of(String field) {
    return names.getOrDefault(field, List.of());
  }

  /** Whether all of a field are shown to be ticked. */
  public boolean isShort(String field) {
    return !of(field).isEmpty() && of(field).size() <= TICKED;
  }

  /** What can be ticked: what is chosen always, though FOLIO no longer has it. */
  public List<Tick> ticks(String field, List<String> chosen) {
    List<Tick> ticks = new ArrayList<>();
    if (isShort(field)) {
      of(field).forEach(name -> ticks.add(new Tick(name, isAmong(name, chosen))));
    }
    chosen.stream()
        .filter(name -> !isShort(field) || !isAmong(name, of(field)))
        .forEach(name -> ticks.add(new Tick(name, true)));
    return ticks;
  }

  /** Names are compared as rules do. */
  private static boolean isAmong(String name, List<String> names) {
    return names.stream().anyMatch(one -> one.equalsIgnoreCase(name));
  }
}
