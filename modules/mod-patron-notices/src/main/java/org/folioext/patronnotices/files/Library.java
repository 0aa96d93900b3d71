package org.folioext.patronnotices.files;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.okapi.remote.Given;
import org.folioext.patronnotices.domain.fit.Names;
import org.folioext.patronnotices.domain.rule.Field;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.remote.LoanReader;
import org.folioext.patronnotices.remote.ProxyReader;
import org.folioext.patronnotices.remote.ProxyReader.Acting;
import org.folioext.patronnotices.remote.ReadAs;

/**
 * What files say of a library beside its users. All of it is in memory: of a loan some 300 bytes.
 * For one thread.
 */
final class Library {
  private static final Map<String, Field> NAMED =
      Map.of(
          "usergroups", Field.GROUP,
          "departments", Field.DEPARTMENT,
          "mtypes", Field.ITEM_TYPE,
          "locations", Field.LOCATION,
          "loanPolicies", Field.LOAN_POLICY);

  private static final Set<String> COUNTED = Set.of("loans", "accounts", "proxiesFor", "templates");

  private final ReadAs as;
  private final LocalDate day;
  private final Map<Field, Map<UUID, String>> names = new EnumMap<>(Field.class);
  private final Map<UUID, List<Loan>> loans = new HashMap<>();
  private final Set<UUID> known = new HashSet<>();
  private final Map<UUID, BigDecimal> owed = new HashMap<>();
  private final Map<String, Set<String>> templates = new HashMap<>();
  private final Map<UUID, List<Acting>> acting = new HashMap<>();
  private final Set<String> read = new TreeSet<>();
  private int unreadable;

  /**
   * A library of which nothing is read yet.
   *
   * @param day on which who acts for whom is asked
   */
  Library(ReadAs as, LocalDate day) {
    this.as = as;
    this.day = day;
  }

  /** Adds what a file holds. */
  void add(Path file) {
    JsonLists.read(
        file,
        new JsonLists.Each() {
          @Override
          public void list(String name) {
            known(file, name);
            read.add(name);
          }

          @Override
          public void record(String list, JsonObject record) {
            add(list, record);
          }
        });
  }

  private static void known(Path file, String list) {
    if (!NAMED.containsKey(list) && !COUNTED.contains(list)) {
      throw new Refused(
          "%s: holds '%s'; known are users, loans, accounts, proxiesFor, templates, %s."
              .formatted(file, list, String.join(", ", new TreeSet<>(NAMED.keySet()))));
    }
  }

  private void add(String list, JsonObject record) {
    Field field = NAMED.get(list);
    if (field != null) {
      Given.id(record, "id").ifPresent(id -> name(field, id, record));
      return;
    }
    switch (list) {
      case "loans" -> loan(record);
      case "accounts" -> account(record);
      case "proxiesFor" ->
          ProxyReader.acting(record, as, day)
              .ifPresent(
                  one -> acting.computeIfAbsent(one.sponsor(), all -> new ArrayList<>()).add(one));
      default -> template(record);
    }
  }

  private void name(Field field, UUID id, JsonObject record) {
    Given.text(record, field == Field.GROUP ? "group" : "name")
        .ifPresent(name -> names.computeIfAbsent(field, all -> new HashMap<>()).put(id, name));
  }

  private void loan(JsonObject record) {
    if (!LoanReader.isOpen(record)) {
      return;
    }
    Optional<Loan> loan = LoanReader.loan(record, as, itemType(record));
    loan.filter(one -> known.add(one.id()))
        .ifPresent(one -> loans.computeIfAbsent(one.patron(), all -> new ArrayList<>(2)).add(one));
    unreadable += loan.isEmpty() ? 1 : 0;
  }

  /** mod-circulation gives the item type of a loan by name alone. */
  private Optional<UUID> itemType(JsonObject loan) {
    JsonObject type = Given.object(Given.object(loan, "item"), "materialType");
    return Given.text(type, "name")
        .map(
            name -> {
              Map<UUID, String> all =
                  names.computeIfAbsent(Field.ITEM_TYPE, types -> new HashMap<>());
              UUID id = UUID.nameUUIDFromBytes(name.toLowerCase(Locale.ROOT).getBytes());
              all.putIfAbsent(id, name);
              return id;
            });
  }

  private void account(JsonObject record) {
    boolean open =
        Given.text(Given.object(record, "status"), "name")
            .filter("open"::equalsIgnoreCase)
            .isPresent();
    if (open && record.getValue("remaining") instanceof Number remaining) {
      Given.id(record, "userId")
          .ifPresent(id -> owed.merge(id, new BigDecimal(remaining.toString()), BigDecimal::add));
    }
  }

  private void template(JsonObject record) {
    Set<String> languages = Given.object(record, "localizedTemplates").fieldNames();
    Given.text(record, "id").ifPresent(id -> templates.put(key(id), languages));
    Given.text(record, "name").ifPresent(name -> templates.put(key(name), languages));
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** Who acts for a patron. */
  List<Acting> acting(UUID patron) {
    return acting.getOrDefault(patron, List.of());
  }

  /** All who act for somebody. */
  Set<UUID> proxies() {
    return acting.values().stream()
        .flatMap(List::stream)
        .map(Acting::proxy)
        .collect(Collectors.toSet());
  }

  /** Names of records that rules may name. */
  Names names() {
    return new Names(names);
  }

  /** The open loans of a patron. */
  List<Loan> loans(UUID patron) {
    return loans.getOrDefault(patron, List.of());
  }

  /** How many open loans a patron has; empty where no file has loans. */
  OptionalInt openLoans(UUID patron) {
    return read.contains("loans") ? OptionalInt.of(loans(patron).size()) : OptionalInt.empty();
  }

  /** What a patron owes; empty where no file has accounts. */
  Optional<BigDecimal> owed(UUID patron) {
    return read.contains("accounts")
        ? Optional.of(owed.getOrDefault(patron, BigDecimal.ZERO))
        : Optional.empty();
  }

  /** The languages of a template by its name or id; empty of one that is not there. */
  Optional<Set<String>> languages(String template) {
    return Optional.ofNullable(templates.get(key(template)));
  }

  /** Whether a file has templates. */
  boolean knowsTemplates() {
    return read.contains("templates");
  }

  /** Open loans without a patron, an item or a due date. */
  int unreadable() {
    return unreadable;
  }
}
