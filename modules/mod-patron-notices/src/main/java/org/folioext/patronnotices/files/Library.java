package org.folioext.patronnotices.files;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.okapi.remote.Given;
import org.folioext.patronnotices.domain.fit.CustomFields;
import org.folioext.patronnotices.domain.fit.Names;
import org.folioext.patronnotices.domain.plan.Template;
import org.folioext.patronnotices.domain.plan.TemplateShelf;
import org.folioext.patronnotices.domain.renew.LoanPolicy;
import org.folioext.patronnotices.domain.renew.OpenLoan;
import org.folioext.patronnotices.domain.rule.Field;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.remote.CustomFieldReader;
import org.folioext.patronnotices.remote.LoanPolicies;
import org.folioext.patronnotices.remote.ProxyReader;
import org.folioext.patronnotices.remote.ProxyReader.Acting;
import org.folioext.patronnotices.remote.ReadAs;
import org.folioext.patronnotices.remote.TemplateReader;

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

  private static final Set<String> COUNTED =
      Set.of("loans", "accounts", "proxiesFor", "templates", "customFields");

  private final ReadAs as;
  private final LocalDate day;
  private final NamedRecords named = new NamedRecords();
  private final Map<UUID, LoanPolicy> policies = new HashMap<>();
  private final Loans loans;
  private final Map<UUID, BigDecimal> owed = new HashMap<>();
  private final TemplateShelf templates = new TemplateShelf();
  private final Map<UUID, List<Acting>> acting = new HashMap<>();
  private final List<JsonObject> customFields = new ArrayList<>();
  private final Set<String> read = new TreeSet<>();

  /**
   * A library of which nothing is read yet.
   *
   * @param day on which who acts for whom is asked
   */
  Library(ReadAs as, LocalDate day) {
    this.as = as;
    this.day = day;
    this.loans = new Loans(as, named::itemType);
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
          "%s: holds '%s'; known are users, loans, accounts, proxiesFor, templates, customFields, %s."
              .formatted(file, list, String.join(", ", new TreeSet<>(NAMED.keySet()))));
    }
  }

  private void add(String list, JsonObject record) {
    Field field = NAMED.get(list);
    if (field != null) {
      Given.id(record, "id").ifPresent(id -> named(field, id, record));
      return;
    }
    switch (list) {
      case "loans" -> loans.add(record);
      case "accounts" -> account(record);
      case "proxiesFor" ->
          ProxyReader.acting(record, as, day)
              .ifPresent(
                  one -> acting.computeIfAbsent(one.sponsor(), all -> new ArrayList<>()).add(one));
      case "customFields" -> customFields.add(record);
      default -> template(record);
    }
  }

  private void named(Field field, UUID id, JsonObject record) {
    if (field == Field.LOAN_POLICY && record.containsKey("renewable")) {
      policies.put(id, LoanPolicies.policy(record, Map.of()));
    }
    named.add(field, id, record);
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
    Optional<String> name = Given.text(record, "name");
    Given.text(record, "id")
        .or(() -> name)
        .ifPresent(id -> templates.put(id, name, TemplateReader.template(record)));
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
    return named.names();
  }

  /** The open loans of a patron. */
  List<Loan> loans(UUID patron) {
    return loans.of(patron);
  }

  /** A loan with all that files say of it. */
  OpenLoan open(Loan loan) {
    return loans.open(loan);
  }

  /** A loan policy; empty where no file has it, or but its name. */
  Optional<LoanPolicy> policy(UUID id) {
    return Optional.ofNullable(policies.get(id));
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

  /** A template by its name or id; empty of one that is not there. */
  Optional<Template> template(String template) {
    return templates.template(template);
  }

  /** Custom fields of patrons; unknown where no file has them. */
  CustomFields customFields() {
    return read.contains("customFields")
        ? CustomFieldReader.fields(customFields)
        : CustomFields.UNKNOWN;
  }

  /** Whether a file has templates. */
  boolean knowsTemplates() {
    return read.contains("templates");
  }

  /** Open loans without a patron, an item or a due date. */
  int unreadable() {
    return loans.unreadable();
  }
}
