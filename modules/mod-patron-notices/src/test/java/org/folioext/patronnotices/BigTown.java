package org.folioext.patronnotices;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A library too big to be kept: its records are made as they are asked for, each from its number.
 * It answers what cases are read by, and refuses all else.
 */
final class BigTown {
  private static final String TEMPLATE =
      new JsonObject()
          .put("id", new UUID(7, 0).toString())
          .put("name", "T")
          .put(
              "localizedTemplates",
              new JsonObject()
                  .put("en", new JsonObject().put("header", "Notice").put("body", "<p>Notice</p>")))
          .encode();

  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Pattern AFTER = Pattern.compile("id > \"([0-9a-f-]{36})\"");
  private static final Pattern UP_TO = Pattern.compile("id <= \"([0-9a-f-]{36})\"");
  private static final Pattern DAYS =
      Pattern.compile("Date >= \"(.{10})[^\"]+\" and \\w+ < \"(.{10})");
  private static final Pattern NAMED = Pattern.compile("(id|userId)==\\(([^)]*)\\)");
  private static final long[] SPREAD = {0x9E3779B97F4A7C15L, 0xC2B2AE3D27D4EB4FL};
  private static final int EVER = 2000;
  private static final int LOAN_DAYS = 120;

  private final int patrons;
  private final int loans;

  BigTown(int patrons, int loans) {
    this.patrons = patrons;
    this.loans = loans;
  }

  Future<HttpServer> open(Vertx vertx) {
    Router router = Router.router(vertx);
    router.get("/users").handler(asked -> list(asked, "users", patrons, this::user, this::expires));
    router
        .get("/loan-storage/loans")
        .handler(asked -> list(asked, "loans", loans, this::loan, this::due));
    router.get("/item-storage/items").handler(asked -> named(asked, "items", this::item));
    router.get("/accounts").handler(asked -> named(asked, "accounts", this::account));
    router.get("/proxiesfor").handler(asked -> named(asked, "proxiesFor", id -> ""));
    router.get("/groups").handler(asked -> all(asked, "usergroups", "group", "Adult", "Student"));
    router.get("/material-types").handler(asked -> all(asked, "mtypes", "name", "Book", "DVD"));
    router.get("/templates").handler(asked -> end(asked, "templates", List.of(TEMPLATE), 1));
    return vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1");
  }

  private static void all(RoutingContext asked, String list, String key, String... names) {
    List<String> records = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      records.add("{\"id\":\"%s\",\"%s\":\"%s\"}".formatted(new UUID(7, i), key, names[i]));
    }
    end(asked, list, records, records.size());
  }

  /** Of records that are asked for one by one. */
  private static void named(RoutingContext asked, String list, Function<String, String> make) {
    Matcher ids = NAMED.matcher(asked.queryParam("query").get(0));
    List<String> records = new ArrayList<>();
    if (ids.find()) {
      for (String id : ids.group(2).split(" or ")) {
        records.add(make.apply(id));
      }
    }
    records.removeIf(String::isEmpty);
    records.sort(null);
    end(asked, list, records, records.size());
  }

  private void list(
      RoutingContext asked, String list, int many, IntFunction<String> make, IntUnaryOperator day) {
    String query = asked.queryParam("query").get(0);
    Matcher ids = NAMED.matcher(query);
    if (ids.find() && ids.group(1).equals("id")) {
      List<String> records = new ArrayList<>();
      for (String id : ids.group(2).split(" or ")) {
        records.add(make.apply(number(UUID.fromString(id), many)));
      }
      records.sort(null);
      end(asked, list, records, records.size());
      return;
    }
    int limit = Integer.parseInt(asked.queryParam("limit").get(0));
    int first = bound(AFTER, query, many, 0);
    int end = bound(UP_TO, query, many, many);
    List<int[]> windows = windows(query);
    List<String> records = new ArrayList<>();
    int total = 0;
    for (int i = first; i < end; i++) {
      if (windows.isEmpty() || isIn(windows, day.applyAsInt(i))) {
        total++;
        if (records.size() < limit) {
          records.add(make.apply(i));
        }
      }
    }
    end(asked, list, records, total);
  }

  private static void end(RoutingContext asked, String list, List<String> records, int total) {
    asked
        .response()
        .putHeader("Content-Type", "application/json")
        .end(
            Buffer.buffer(
                "{\"%s\":[%s],\"totalRecords\":%d}"
                    .formatted(list, String.join(",", records), total)));
  }

  private static List<int[]> windows(String query) {
    List<int[]> windows = new ArrayList<>();
    Matcher days = DAYS.matcher(query);
    while (days.find()) {
      windows.add(new int[] {after(days.group(1)), after(days.group(2))});
    }
    return windows;
  }

  private static int after(String day) {
    return (int) (LocalDate.parse(day).toEpochDay() - TODAY.toEpochDay());
  }

  private static boolean isIn(List<int[]> windows, int day) {
    for (int[] window : windows) {
      if (day >= window[0] && day < window[1]) {
        return true;
      }
    }
    return false;
  }

  /** The number of the first record behind an id. */
  private static int bound(Pattern pattern, String query, int many, int otherwise) {
    Matcher found = pattern.matcher(query);
    if (!found.find()) {
      return otherwise;
    }
    UUID id = UUID.fromString(found.group(1));
    int number = number(id, many);
    return id.equals(new UUID(0, 0)) ? 0 : number + (id.compareTo(id(number, many)) < 0 ? 0 : 1);
  }

  /** Ids are in the order of numbers, and spread evenly. */
  static UUID id(int number, int many) {
    return new UUID(Long.divideUnsigned(-1L, many) * number, number + 1L);
  }

  private static int number(UUID id, int many) {
    long number = Long.divideUnsigned(id.getMostSignificantBits(), Long.divideUnsigned(-1L, many));
    return (int) Math.min(many - 1L, number);
  }

  private static int dice(int number, int salt, int sides) {
    long mixed = (number + 1L) * SPREAD[0] ^ (salt + 1L) * SPREAD[1];
    mixed = (mixed ^ mixed >>> 29) * SPREAD[1];
    return (int) Math.floorMod(mixed ^ mixed >>> 32, (long) sides);
  }

  private int expires(int number) {
    return dice(number, 1, EVER) - EVER / 4;
  }

  private int due(int number) {
    return dice(number, 2, LOAN_DAYS) - LOAN_DAYS / 2;
  }

  private String user(int number) {
    UUID id = id(number, patrons);
    return """
    {"id":"%s","username":"user%d","externalSystemId":"x%d","barcode":"%08d","active":%s,\
    "type":"patron","patronGroup":"%s","departments":[],"proxyFor":[],\
    "personal":{"lastName":"Doe%d","firstName":"Jane","email":"%d@example.org",\
    "phone":"+49 30 5550000","dateOfBirth":"%s","addresses":[{"countryId":"DE",\
    "addressLine1":"Musterweg %d","city":"Musterstadt","postalCode":"10115",\
    "addressTypeId":"1c4b225f-f669-4e9b-afcd-ebc0e273a34e","primaryAddress":true}],\
    "preferredContactTypeId":"002"},"enrollmentDate":"2020-01-01T00:00:00.000+00:00",\
    "expirationDate":"%sT22:59:59.999+00:00","createdDate":"2024-11-22T03:31:34.831+00:00",\
    "tags":{"tagList":["%s"]},"metadata":{"createdDate":"2024-11-22T03:30:04.896+00:00",\
    "createdByUserId":"1ad737b0-d847-11e6-bf26-cec0c932ce01",\
    "updatedDate":"2024-11-22T03:31:34.813+00:00",\
    "updatedByUserId":"1ad737b0-d847-11e6-bf26-cec0c932ce01"}}\
    """
        .formatted(
            id,
            number,
            number,
            number,
            dice(number, 3, 20) > 0,
            new UUID(7, dice(number, 4, 2)),
            number,
            number,
            LocalDate.of(1940, 1, 1).plusDays(dice(number, 5, 29_000)),
            number % 300,
            TODAY.plusDays(expires(number)),
            dice(number, 6, 9) == 0 ? "staff" : "guest");
  }

  private String loan(int number) {
    UUID item = new UUID(3, number);
    return """
    {"id":"%s","userId":"%s","itemId":"%s",\
    "itemEffectiveLocationIdAtCheckOut":"fcd64ce1-6995-48f0-840e-89ffa2288371",\
    "status":{"name":"Open"},"loanDate":"2026-01-22T03:37:12.427Z",\
    "dueDate":"%sT22:59:59.000+00:00","action":"checkedout","itemStatus":"Checked out",\
    "renewalCount":%d,"loanPolicyId":"000000c3-0000-4000-8000-000000000001",\
    "checkoutServicePointId":"3a40852d-49fd-4df2-a1f9-6e2641a6e91f",\
    "patronGroupIdAtCheckout":"000000a1-0000-4000-8000-000000000001",\
    "overdueFinePolicyId":"cd3f6cac-fa17-4079-9fae-2fb28e521412",\
    "lostItemPolicyId":"ed892c0e-52e0-4cd9-8133-c0ef07b4a709",\
    "metadata":{"createdDate":"2026-01-22T03:37:13.556+00:00",\
    "createdByUserId":"1ad737b0-d847-11e6-bf26-cec0c932ce01",\
    "updatedDate":"2026-01-22T03:37:13.556+00:00"}}\
    """
        .formatted(
            id(number, loans),
            id(dice(number, 7, patrons), patrons),
            item,
            TODAY.plusDays(due(number)),
            dice(number, 8, 3));
  }

  private String item(String id) {
    int number = (int) UUID.fromString(id).getLeastSignificantBits();
    return """
    {"id":"%s","hrid":"it%08d","holdingsRecordId":"%s","status":{"name":"Checked out"},\
    "materialTypeId":"%s","permanentLoanTypeId":"2b94c631-fca9-4892-a730-03ee529ffe27",\
    "barcode":"%010d","effectiveLocationId":"fcd64ce1-6995-48f0-840e-89ffa2288371"}\
    """
        .formatted(id, number, new UUID(4, number), new UUID(7, dice(number, 9, 2)), number);
  }

  /** Every tenth patron owes something. */
  private String account(String patron) {
    int number = number(UUID.fromString(patron), patrons);
    return number % 10 > 0
        ? ""
        : """
        {"id":"%s","userId":"%s","amount":20.0,"remaining":%d.5,"status":{"name":"Open"},\
        "paymentStatus":{"name":"Outstanding"},"feeFineId":"%s","ownerId":"%s"}\
        """
            .formatted(
                new UUID(number + 1L, 1), patron, number % 20, new UUID(8, 1), new UUID(8, 2));
  }
}
