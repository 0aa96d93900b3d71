package org.folioext.okapitesting.town;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  private Town(TownPlan plan) {
    this.plan = plan;
    this.ids = new Ids(plan.patrons());
  }

  /** The town of a plan. */
  public static Town of(TownPlan plan) {
    return new Town(plan);
  }

  /** A town for people to look at, in Paris. */
  public static Town of(long seed, int patrons, LocalDate today) {
    return of(TownPlan.demo(seed, patrons, today, ZoneId.of("Europe/Paris")));
  }

  /** How many accounts there are. */
  public int size() {
    return plan.patrons();
  }

  /** Patron groups, some with an expiration offset. */
  public List<JsonObject> groups() {
    return List.of();
  }

  /** Departments. */
  public List<JsonObject> departments() {
    return List.of();
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
    return new JsonObject().put("id", ids.user(number));
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
    return List.of();
  }

  /** All requests, by id. */
  public Stream<JsonObject> requests() {
    return IntStream.range(0, size()).boxed().flatMap(number -> requests(number).stream());
  }

  /** Requests of a user, by id. */
  public List<JsonObject> requests(int number) {
    return List.of();
  }

  /** All accounts (fees), by id. */
  public Stream<JsonObject> accounts() {
    return IntStream.range(0, size()).boxed().flatMap(number -> accounts(number).stream());
  }

  /** Accounts (fees) of a user, by id. */
  public List<JsonObject> accounts(int number) {
    return List.of();
  }

  /** All proxies, by id. */
  public Stream<JsonObject> proxies() {
    return IntStream.range(0, size()).boxed().flatMap(number -> proxies(number).stream());
  }

  /** Who acts for a user, by id: the user is the sponsor. */
  public List<JsonObject> proxies(int number) {
    return List.of();
  }
}
