package org.folioext.okapitesting.neighbours;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Plays mod-calendar 3: which days a service point is open. One without a calendar is closed on all
 * days. Read from its sources, not tried. Safe for use by several threads.
 */
public final class CalendarNeighbour {
  private static final int DEFAULT_LIMIT = 50;
  private final NeighbourServer server;
  private final Map<String, Predicate<LocalDate>> calendars;

  private CalendarNeighbour(NeighbourServer server, Map<String, Predicate<LocalDate>> calendars) {
    this.server = server;
    this.calendars = calendars;
  }

  /** Starts it on a free port of 127.0.0.1; there is no calendar. */
  public static Future<CalendarNeighbour> start(Vertx vertx) {
    Map<String, Predicate<LocalDate>> calendars = new ConcurrentHashMap<>();
    Router router = NeighbourServer.router(vertx);
    router.post("/_/tenant").handler(NeighbourServer::noContent);
    router
        .get("/calendar/dates/:point/all-openings")
        .handler(context -> openings(context, calendars));
    return NeighbourServer.start(vertx, router)
        .map(server -> new CalendarNeighbour(server, calendars));
  }

  private static void openings(
      RoutingContext context, Map<String, Predicate<LocalDate>> calendars) {
    String key = key(NeighbourServer.tenant(context), context.pathParam("point"));
    Predicate<LocalDate> isOpen = calendars.getOrDefault(key, day -> false);
    boolean closed = Boolean.parseBoolean(context.request().getParam("includeClosed", "false"));
    int offset = Integer.parseInt(context.request().getParam("offset", "0"));
    int limit =
        Integer.parseInt(context.request().getParam("limit", String.valueOf(DEFAULT_LIMIT)));
    List<JsonObject> days =
        day(context, "startDate")
            .datesUntil(day(context, "endDate").plusDays(1))
            .filter(day -> closed || isOpen.test(day))
            .map(day -> opening(day, isOpen.test(day)))
            .toList();
    NeighbourServer.json(
        context,
        200,
        new JsonObject()
            .put("dates", new JsonArray(days.stream().skip(offset).limit(limit).toList()))
            .put("totalRecords", days.size()));
  }

  private static LocalDate day(RoutingContext context, String name) {
    return Optional.ofNullable(context.request().getParam(name))
        .map(LocalDate::parse)
        .orElseThrow(() -> Refused.text(400, "Parameter " + name + " is required"));
  }

  private static JsonObject opening(LocalDate day, boolean open) {
    JsonArray hours = new JsonArray();
    if (open) {
      hours.add(new JsonObject().put("startTime", "09:00:00").put("endTime", "18:00:00"));
    }
    return new JsonObject()
        .put("date", day.toString())
        .put("allDay", !open)
        .put("open", open)
        .put("exceptional", false)
        .put("openings", hours);
  }

  private static String key(String tenant, String point) {
    return tenant + "/" + point;
  }

  /** From now on a service point is open on these days alone. */
  public void open(String tenant, String point, Predicate<LocalDate> days) {
    calendars.put(key(tenant, point), days);
  }

  /** Its ModuleDescriptor, to register with the gateway: what is played, and no more. */
  public JsonObject descriptor() {
    return Offer.module(
        "mod-calendar-3.2.0",
        List.of(
            Offer.provide(
                "calendar",
                "5.0",
                Offer.handler(
                    "GET",
                    "/calendar/dates/{servicePointId}/all-openings",
                    "calendar.endpoint.calendars.allOpenings.get"))));
  }

  /** Where it listens. */
  public URI uri() {
    return server.uri();
  }

  /** Stops it. */
  public Future<Void> close() {
    return server.close();
  }
}
