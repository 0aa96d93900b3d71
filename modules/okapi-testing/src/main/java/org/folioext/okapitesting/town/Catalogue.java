package org.folioext.okapitesting.town;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folioext.okapitesting.neighbours.ChosenPolicies;
import org.folioext.okapitesting.neighbours.ChosenPolicies.Policies;

/** What the library of a town lends, and how: made-up titles, their items, policies of loans. */
final class Catalogue {
  static final String LOCATION = "62000000-0000-4000-8000-000000000001";
  static final String SERVICE_POINT = "63000000-0000-4000-8000-000000000001";
  private static final String INSTANCE = "64000000-0000-4000-8000-0000000000";
  private static final String HOLDINGS = "65000000-0000-4000-8000-0000000000";
  private static final String LOAN_TYPE = "66000000-0000-4000-8000-000000000001";
  private static final String NO_NOTICES = "122b3d2b-4788-4f1e-9117-56daa91cb75c";
  private static final long FIRST_BARCODE = 3_999_900_000_000L;

  private static final List<String> TITLES =
      List.of(
          "The lighthouse keeper's almanac",
          "Bread for a small kitchen",
          "Le jardin sous la neige",
          "A field guide to city birds",
          "The winter road",
          "Mathematics for the evening",
          "Histoires du grand lac",
          "How bridges stand",
          "The clockmaker's daughter of Lakeside",
          "Knots, and how to undo them",
          "La cuisine de ma voisine",
          "Seven summers",
          "A short history of paper",
          "The cartographer's mistake",
          "Songs for two voices",
          "Petit atlas des vents");

  private Catalogue() {}

  /** The records of mod-inventory-storage but the items, by the path of their collection. */
  static Map<String, List<JsonObject>> inventory() {
    List<JsonObject> instances = new ArrayList<>();
    List<JsonObject> holdings = new ArrayList<>();
    for (int i = 0; i < TITLES.size(); i++) {
      instances.add(new JsonObject().put("id", numbered(INSTANCE, i)).put("title", TITLES.get(i)));
      holdings.add(
          new JsonObject()
              .put("id", numbered(HOLDINGS, i))
              .put("instanceId", numbered(INSTANCE, i))
              .put("permanentLocationId", LOCATION));
    }
    Map<String, List<JsonObject>> all = new LinkedHashMap<>();
    all.put("/instance-storage/instances", instances);
    all.put("/holdings-storage/holdings", holdings);
    all.put("/locations", List.of(named(LOCATION, "Lakeside, first floor")));
    all.put("/service-points", List.of(named(SERVICE_POINT, "Lakeside, front desk")));
    all.put(
        "/material-types", IntStream.range(0, Kind.values().length).mapToObj(Kind::type).toList());
    return all;
  }

  /** Policies of loans, as mod-circulation-storage has them. */
  static List<JsonObject> loanPolicies() {
    return IntStream.range(0, Kind.values().length).mapToObj(Kind::policy).toList();
  }

  /** Rules that choose the policy of each kind. */
  static ChosenPolicies rules() {
    return new ChosenPolicies(
        "fallback-policy: l " + Kind.BOOK.policyId(),
        Kind.BOOK.chosen(),
        Arrays.stream(Kind.values()).collect(Collectors.toMap(Kind::typeId, Kind::chosen)));
  }

  /** The item of a loan. */
  static JsonObject item(String id, int number, int count, Dice dice) {
    int title = dice.of(1).below(TITLES.size());
    Kind kind = Kind.of(dice);
    return new JsonObject()
        .put("id", id)
        .put("holdingsRecordId", numbered(HOLDINGS, title))
        .put("barcode", Long.toString(FIRST_BARCODE + number * 10L + count))
        .put("materialTypeId", kind.typeId())
        .put("permanentLoanTypeId", LOAN_TYPE)
        .put("effectiveLocationId", LOCATION)
        .put("status", new JsonObject().put("name", "Checked out"));
  }

  private static String numbered(String prefix, int number) {
    return prefix + (10 + number);
  }

  private static JsonObject named(String id, String name) {
    return new JsonObject().put("id", id).put("name", name);
  }

  /** Kinds of items, each with a policy. */
  enum Kind {
    BOOK("book", "Books, 4 weeks", 28, 3),
    FILM("film", "Films, 1 week", 7, 1),
    MAGAZINE("magazine", "Magazines, no renewal", 14, 0);

    private static final int BOOKS = 750;
    private static final int FILMS = 850;
    private final String title;
    private final String policy;
    private final int days;
    private final int renewals;

    Kind(String title, String policy, int days, int renewals) {
      this.title = title;
      this.policy = policy;
      this.days = days;
      this.renewals = renewals;
    }

    /** The kind of an item. */
    static Kind of(Dice item) {
      Dice dice = item.of(2);
      if (dice.perMille(BOOKS)) {
        return BOOK;
      }
      return dice.perMille(FILMS) ? FILM : MAGAZINE;
    }

    int days() {
      return days;
    }

    String typeId() {
      return "60000000-0000-4000-8000-00000000000" + ordinal();
    }

    private Policies chosen() {
      return new Policies(policyId(), NO_NOTICES, 1 + ordinal());
    }

    String policyId() {
      return "61000000-0000-4000-8000-00000000000" + ordinal();
    }

    private static JsonObject type(int number) {
      Kind kind = values()[number];
      return named(kind.typeId(), kind.title);
    }

    private static JsonObject policy(int number) {
      Kind kind = values()[number];
      JsonObject period = new JsonObject().put("duration", kind.days).put("intervalId", "Days");
      return named(kind.policyId(), kind.policy)
          .put("loanable", true)
          .put(
              "loansPolicy",
              new JsonObject()
                  .put("profileId", "Rolling")
                  .put("period", period)
                  .put("closedLibraryDueDateManagementId", "CURRENT_DUE_DATE_TIME"))
          .put("renewable", kind.renewals > 0)
          .put(
              "renewalsPolicy",
              new JsonObject()
                  .put("unlimited", false)
                  .put("numberAllowed", kind.renewals)
                  .put("renewFromId", "CURRENT_DUE_DATE")
                  .put("differentPeriod", false))
          .put(
              "requestManagement",
              new JsonObject().put("holds", new JsonObject().put("renewItemsWithRequest", false)));
    }
  }

  /** Texts of the library, as mod-template-engine has them. */
  static List<JsonObject> templates() {
    try (InputStream in = Catalogue.class.getResourceAsStream("templates.json")) {
      return new JsonObject(Buffer.buffer(in.readAllBytes()))
          .getJsonArray("templates").stream().map(JsonObject.class::cast).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("templates.json", e);
    }
  }
}
