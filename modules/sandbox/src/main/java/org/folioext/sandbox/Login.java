package org.folioext.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who of the staff may sign in, and what each may do. */
enum Login {
  /** All of mod-marc-checks. */
  CATALOGER("Solveig", "Marchetti", "checks files of records", Set.of()),
  /** All of mod-patron-flags and mod-patron-notices, and what they need in FOLIO. */
  COORDINATOR(
      "Ifeoma",
      "Castellan",
      "works on flags of patrons and writes to them",
      Set.of(
          "users.item.put",
          "manualblocks.collection.get",
          "manualblocks.item.get",
          "manualblocks.item.post",
          "manualblocks.item.put",
          "manualblocks.item.delete",
          "notes.item.get",
          "notes.item.post",
          "notes.item.delete",
          "note.links.collection.get",
          "note.types.collection.get",
          "circulation-storage.loans.collection.get",
          "circulation-storage.requests.collection.get",
          "accounts.collection.get",
          "proxiesfor.collection.get",
          "inventory-storage.items.collection.get",
          "inventory-storage.locations.collection.get",
          "inventory-storage.material-types.collection.get",
          "circulation-storage.loan-policies.collection.get",
          "templates.collection.get")),
  /** Sees flags, notices and the patrons who have them, and changes nothing. */
  READER("Anselm", "Okonkwo", "sees flags and notices, and changes nothing", Set.of());

  /** What everyone needs who looks at patrons. */
  private static final Set<String> PATRONS =
      Set.of(
          "users.collection.get",
          "users.item.get",
          "usergroups.collection.get",
          "usergroups.item.get",
          "departments.collection.get",
          "locale.item.get");

  private static final String SINCE = "2020-01-06T09:00:00.000+00:00";
  private static final Set<String> READING = Set.of("patron-flags.view", "patron-notices.view");

  private final String firstName;
  private final String lastName;
  private final String does;
  private final Set<String> inFolio;

  Login(String firstName, String lastName, String does, Set<String> inFolio) {
    this.firstName = firstName;
    this.lastName = lastName;
    this.does = does;
    this.inFolio = inFolio;
  }

  String username() {
    return name().toLowerCase(Locale.ROOT);
  }

  String id() {
    return "57aff000-0000-4000-8000-00000000000" + (ordinal() + 1);
  }

  /** What the person is there for, as the rest of a sentence. */
  String does() {
    return does;
  }

  /** The user, as mod-users has it. */
  JsonObject user() {
    return new JsonObject()
        .put("id", id())
        .put("username", username())
        .put("active", true)
        .put("type", "staff")
        .put("departments", new JsonArray())
        .put("proxyFor", new JsonArray())
        .put(
            "personal",
            new JsonObject()
                .put("firstName", firstName)
                .put("lastName", lastName)
                .put("email", username() + "@library.example")
                .put("preferredContactTypeId", "002")
                .put("addresses", new JsonArray()))
        .put("metadata", new JsonObject().put("createdDate", SINCE).put("updatedDate", SINCE));
  }

  /**
   * All that the person may do.
   *
   * @param descriptors of modules, by their names
   */
  Set<String> permissions(Function<String, JsonObject> descriptors) {
    Set<String> all = new TreeSet<>(inFolio);
    switch (this) {
      case CATALOGER -> all.addAll(sets(descriptors.apply("mod-marc-checks")));
      case COORDINATOR -> {
        all.addAll(sets(descriptors.apply("mod-patron-flags")));
        all.addAll(sets(descriptors.apply("mod-patron-notices")));
        all.addAll(PATRONS);
      }
      case READER -> {
        all.addAll(PATRONS);
        all.addAll(READING);
      }
    }
    return all;
  }

  private static List<String> sets(JsonObject descriptor) {
    return descriptor.getJsonArray("permissionSets").stream()
        .map(set -> ((JsonObject) set).getString("permissionName"))
        .collect(Collectors.toList());
  }
}
