package org.folioext.okapitesting.town;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folioext.okapitesting.neighbours.ChosenPolicies;

/**
 * A town of made-up people with cards of its library: households of several cultures, and accounts
 * with each kind of trouble. Nothing is kept: each record is computed from its number when it is
 * asked for, so that a town of a million takes no memory. Numbers are from 0, in the order of the
 * ids; records are as mod-users, mod-circulation-storage and mod-feesfines give them, new ones each
 * time. Immutable, safe for use by several threads.
 */
public final class Town {
  private final TownPlan plan;
  private final Ids ids;
  private final Accounts accounts;
  private final UserForm form;
  private final Business business;

  private Town(TownPlan plan) {
    this.plan = plan;
    this.ids = new Ids(plan.patrons());
    this.accounts = new Accounts(plan);
    this.form = new UserForm(plan);
    this.business = new Business(plan, ids);
  }

  /** The town of a plan. */
  public static Town of(TownPlan plan) {
    return new Town(plan);
  }

  /** How many accounts there are. */
  public int size() {
    return plan.patrons();
  }

  /** Patron groups, some with an expiration offset. */
  public List<JsonObject> groups() {
    return Arrays.stream(Group.values()).map(Group::json).toList();
  }

  /** Departments. */
  public List<JsonObject> departments() {
    return Arrays.stream(Department.values()).map(Department::json).toList();
  }

  /** All users, by id. */
  public Stream<JsonObject> users() {
    return users(0, size());
  }

  /** Some users, by id: the numbers from the first to the one before {@code end}. */
  public Stream<JsonObject> users(int first, int end) {
    return IntStream.range(first, end).mapToObj(this::user);
  }

  /**
   * A user.
   *
   * @throws IndexOutOfBoundsException where there is no such number
   */
  public JsonObject user(int number) {
    Account account = accounts.of(number);
    return form.of(ids.user(number), account, accounts.head(account));
  }

  /** The number of the user with an id; empty where the town has none. */
  public OptionalInt number(String id) {
    return ids.number(id);
  }

  /** All loans, by id. */
  public Stream<JsonObject> loans() {
    return IntStream.range(0, size()).boxed().flatMap(number -> loans(number).stream());
  }

  /** Loans of a user, by id. */
  public List<JsonObject> loans(int number) {
    return business.loans(accounts.of(number));
  }

  /** All items on loan, by id. */
  public Stream<JsonObject> items() {
    return IntStream.range(0, size()).boxed().flatMap(number -> items(number).stream());
  }

  /** Items that a user has on loan, by id. */
  public List<JsonObject> items(int number) {
    return business.items(accounts.of(number));
  }

  /** The other records of mod-inventory-storage, by the path of their collection. */
  public Map<String, List<JsonObject>> inventory() {
    return Catalogue.inventory();
  }

  /** Policies of loans. */
  public List<JsonObject> loanPolicies() {
    return Catalogue.loanPolicies();
  }

  /** The circulation rules, by which its loans were lent. */
  public ChosenPolicies circulationRules() {
    return Catalogue.rules();
  }

  /** Templates of messages, in English and French. */
  public List<JsonObject> templates() {
    return Catalogue.templates();
  }

  /** All requests, by id. */
  public Stream<JsonObject> requests() {
    return IntStream.range(0, size()).boxed().flatMap(number -> requests(number).stream());
  }

  /** Requests of a user, by id. */
  public List<JsonObject> requests(int number) {
    return business.requests(accounts.of(number));
  }

  /** All accounts (fees), by id. */
  public Stream<JsonObject> accounts() {
    return IntStream.range(0, size()).boxed().flatMap(number -> accounts(number).stream());
  }

  /** Accounts (fees) of a user, by id. */
  public List<JsonObject> accounts(int number) {
    return business.accounts(accounts.of(number));
  }

  /** All proxies, by id. */
  public Stream<JsonObject> proxies() {
    return IntStream.range(0, size()).boxed().flatMap(number -> proxies(number).stream());
  }

  /** Who acts for a user, by id: the user is the sponsor. */
  public List<JsonObject> proxies(int number) {
    return business.proxies(accounts.of(number));
  }
}
