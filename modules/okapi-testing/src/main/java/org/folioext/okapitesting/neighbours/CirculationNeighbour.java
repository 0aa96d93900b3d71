package org.folioext.okapitesting.neighbours;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Plays of mod-circulation 24.2.2 {@code /circulation/renew-by-id} and which policies the
 * circulation rules choose. It reads and renews the loans of the neighbours around it, counts what
 * it was asked and what it renewed, and goes wrong where tests say so. It checks no permissions:
 * that is the gateway's part. Safe for use by several threads.
 */
public final class CirculationNeighbour {
  private final Instance instance;
  private final Books books;
  private final Latency latency;

  private CirculationNeighbour(Instance instance, Books books, Latency latency) {
    this.instance = instance;
    this.books = books;
    this.latency = latency;
  }

  /**
   * The neighbours whose records it goes by.
   *
   * @param storage of loans, requests and policies
   * @param inventory of items
   * @param fees of manual blocks
   */
  public record Around(
      StorageNeighbour storage,
      StorageNeighbour inventory,
      StorageNeighbour fees,
      AutomatedBlocksNeighbour blocks,
      UsersNeighbour users) {}

  /** A loan that it was asked to renew: all that can be told from the request. */
  public record Asked(String itemId, String userId) {}

  /** What tests set, and what it was asked and did, by tenant. */
  record Books(
      Faulty<RenewalFault> faults,
      AtomicBoolean coded,
      Map<String, Queue<Asked>> asked,
      Map<String, Queue<String>> renewed,
      Map<String, ChosenPolicies> policies) {
    static Books empty() {
      return new Books(
          new Faulty<>(RenewalFault.NONE),
          new AtomicBoolean(),
          new ConcurrentHashMap<>(),
          new ConcurrentHashMap<>(),
          new ConcurrentHashMap<>());
    }

    static <T> Queue<T> of(Map<String, Queue<T>> all, String tenant) {
      return all.computeIfAbsent(tenant, name -> new ConcurrentLinkedQueue<>());
    }
  }

  /** Starts it on a free port of 127.0.0.1; nothing goes wrong yet, refusals have no codes. */
  public static Future<CirculationNeighbour> start(Vertx vertx, Clock clock, Around around) {
    Books books = Books.empty();
    Latency latency = new Latency(vertx);
    Router router = NeighbourServer.router(vertx, latency);
    router.post("/_/tenant").handler(NeighbourServer::noContent);
    new RenewalsApi(around, clock, books).mount(router);
    new CirculationRulesApi(books).mount(router);
    JsonObject descriptor =
        Offer.module(
            "mod-circulation-24.2.2",
            List.of(RenewalsApi.offered(), CirculationRulesApi.offered()));
    return Instance.start(vertx, router, descriptor)
        .map(instance -> new CirculationNeighbour(instance, books, latency));
  }

  /** Where it is, and whether it is up. */
  public Instance instance() {
    return instance;
  }

  /**
   * Whether refusals name codes, as those after 24.5 do; up to it only blocks of patrons have some.
   */
  public void codes(boolean named) {
    books.coded().set(named);
  }

  /** From now on every renewal goes wrong so. */
  public void always(RenewalFault fault) {
    books.faults().always(fault);
  }

  /** The next renewals go wrong so, those after them as was said before. */
  public void next(int renewals, RenewalFault fault) {
    books.faults().next(renewals, fault);
  }

  /** From now on every answer takes so long. */
  public void latency(Duration time) {
    latency.set(time);
  }

  /** From now on the rules choose these policies. */
  public void policies(String tenant, ChosenPolicies policies) {
    books.policies().put(tenant, policies);
  }

  /** What it was asked to renew, in order, refused or not. */
  public List<Asked> asked(String tenant) {
    return List.copyOf(Books.of(books.asked(), tenant));
  }

  /** How often each loan was renewed, by its id. */
  public Map<String, Long> renewed(String tenant) {
    return Books.of(books.renewed(), tenant).stream()
        .collect(Collectors.groupingBy(loan -> loan, Collectors.counting()));
  }
}
