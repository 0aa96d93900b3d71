package org.folioext.patronnotices.app.renew;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folioext.okapi.time.Dates;
import org.folioext.okapitesting.Await;
import org.folioext.patronnotices.Made;

/**
 * Open loans and their renewals as mod-circulation has them, without a gateway; it counts what it
 * does. Loans that nobody said anything of are renewed by three weeks.
 */
final class Circulation implements AutoCloseable {
  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
  private static final Duration WEEKS = Duration.ofDays(21);

  final Map<UUID, AtomicInteger> renewed = new ConcurrentHashMap<>();
  final Map<String, JsonObject> flags = new ConcurrentHashMap<>();
  final AtomicInteger most = new AtomicInteger();
  private final AtomicInteger underWay = new AtomicInteger();
  private final Map<UUID, JsonObject> loans = new ConcurrentHashMap<>();
  private final Map<UUID, Way> ways = new ConcurrentHashMap<>();
  private final Vertx vertx;
  private final HttpServer server;
  private final int slowness;

  /** What becomes of a call. */
  interface Way {
    /**
     * Answers.
     *
     * @param renew moves the loan
     */
    void answer(HttpServerRequest request, JsonObject loan, Runnable renew);
  }

  /** It is renewed. */
  static final Way DONE =
      (request, loan, renew) -> {
        renew.run();
        request.response().end(loan.encode());
      };

  /** It is renewed, and the answer is lost: status 500. */
  static final Way LOST_AFTER =
      (request, loan, renew) -> {
        renew.run();
        request.response().setStatusCode(500).end();
      };

  /** It is not renewed, and nobody says so. */
  static final Way LOST_BEFORE =
      (request, loan, renew) -> request.response().setStatusCode(500).end();

  /** 200, one renewal more, and the same date. */
  static final Way UNMOVED =
      (request, loan, renew) -> {
        loan.put("renewalCount", loan.getInteger("renewalCount") + 1);
        request.response().end(loan.encode());
      };

  Circulation(Vertx vertx, int slowness) {
    this.vertx = vertx;
    this.slowness = slowness;
    this.server =
        Await.of(vertx.createHttpServer().requestHandler(this::handle).listen(0, "127.0.0.1"));
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  /** An open loan of the usual patron. */
  UUID loan(String word, Instant due) {
    return loan(word, due, Made.PATRON);
  }

  /** An open loan of a patron. */
  UUID loan(String word, Instant due, UUID patron) {
    UUID id = Made.id("loan " + word);
    loans.put(
        id,
        new JsonObject()
            .put("id", id.toString())
            .put("userId", patron.toString())
            .put("itemId", Made.id("item " + word).toString())
            .put("status", new JsonObject().put("name", "Open"))
            .put("renewalCount", 0)
            .put("dueDate", Dates.of(due)));
    return id;
  }

  JsonObject of(UUID loan) {
    return loans.get(loan);
  }

  void close(UUID loan) {
    of(loan).put("status", new JsonObject().put("name", "Closed"));
  }

  void on(UUID loan, Way way) {
    ways.put(loan, way);
  }

  /** Refuses with such errors. */
  static Way refusing(String... messages) {
    JsonArray errors = new JsonArray();
    for (String message : messages) {
      errors.add(new JsonObject().put("message", message));
    }
    return status(422, new JsonObject().put("errors", errors).encode());
  }

  /** Answers when so many are waiting for it, all of them at once. */
  static Way together(int many) {
    List<Runnable> waiting = new ArrayList<>();
    return (request, loan, renew) -> {
      synchronized (waiting) {
        waiting.add(() -> DONE.answer(request, loan, renew));
        if (waiting.size() == many) {
          waiting.forEach(Runnable::run);
          waiting.clear();
        }
      }
    };
  }

  static Way status(int status, String body) {
    return (request, loan, renew) -> request.response().setStatusCode(status).end(body);
  }

  private void handle(HttpServerRequest request) {
    if (request.path().equals("/loan-storage/loans")) {
      request.response().end(list(request).encode());
    } else if (request.path().startsWith("/patron-flags/")) {
      flag(request);
    } else if (request.path().equals("/circulation/renew-by-id")) {
      most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
      AtomicBoolean over = new AtomicBoolean();
      Handler<Void> down = ended -> underWay.addAndGet(over.compareAndSet(false, true) ? -1 : 0);
      request.response().endHandler(down).closeHandler(down);
      request
          .body()
          .compose(body -> pause().map(body.toJsonObject()))
          .onSuccess(body -> renew(request, body));
    } else {
      request.response().setStatusCode(404).end("No suitable module found for path and tenant");
    }
  }

  private void flag(HttpServerRequest request) {
    if (request.method() == HttpMethod.DELETE) {
      flags.remove(request.path());
      request.response().setStatusCode(204).end();
    } else {
      request
          .body()
          .onSuccess(
              body -> {
                flags.put(request.path(), body.toJsonObject());
                request.response().end("{}");
              });
    }
  }

  private JsonObject list(HttpServerRequest request) {
    String query = URLDecoder.decode(request.getParam("query"), StandardCharsets.UTF_8);
    Set<String> asked =
        ID.matcher(query.substring(query.indexOf("id==(")))
            .results()
            .map(found -> found.group())
            .collect(Collectors.toSet());
    List<JsonObject> found =
        loans.values().stream()
            .filter(loan -> asked.contains(loan.getString("id")))
            .sorted(Comparator.comparing(loan -> loan.getString("id")))
            .toList();
    return new JsonObject().put("loans", new JsonArray(found)).put("totalRecords", found.size());
  }

  private void renew(HttpServerRequest request, JsonObject body) {
    JsonObject loan =
        loans.values().stream()
            .filter(one -> one.getString("itemId").equals(body.getString("itemId")))
            .findFirst()
            .orElseThrow();
    UUID id = UUID.fromString(loan.getString("id"));
    Optional.ofNullable(ways.get(id)).orElse(DONE).answer(request, loan, () -> moved(id, loan));
  }

  /** A call comes to its end of which nobody waits for the answer any more. */
  void move(UUID loan) {
    moved(loan, of(loan));
  }

  private void moved(UUID id, JsonObject loan) {
    renewed.computeIfAbsent(id, one -> new AtomicInteger()).incrementAndGet();
    Instant due = OffsetDateTime.parse(loan.getString("dueDate")).toInstant();
    loan.put("dueDate", Dates.of(due.plus(WEEKS)));
    loan.put("renewalCount", loan.getInteger("renewalCount") + 1);
  }

  private Future<Void> pause() {
    return slowness == 0
        ? Future.succeededFuture()
        : vertx.timer(1 + ThreadLocalRandom.current().nextInt(slowness)).mapEmpty();
  }

  int times(UUID loan) {
    return renewed.getOrDefault(loan, new AtomicInteger()).get();
  }

  @Override
  public void close() {
    Await.of(server.close());
  }
}
