package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** /users. */
final class UsersApi {
  private static final String UUID_FORM =
      "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}";
  private static final String BARCODE_TAKEN = "This barcode has already been taken";
  private final Function<RoutingContext, Library> library;

  UsersApi(Function<RoutingContext, Library> library) {
    this.library = library;
  }

  void mount(Router router) {
    router.get("/users").handler(this::list);
    router.post("/users").handler(this::add);
    router.get("/users/:id").handler(this::get);
    router.put("/users/:id").handler(this::change);
    router.delete("/users/:id").handler(this::remove);
  }

  static JsonObject body(RoutingContext context) {
    try {
      return context.body().asJsonObject();
    } catch (DecodeException e) {
      throw Refused.text(400, e.getMessage().replace("Failed to decode:", ""));
    }
  }

  static boolean isId(String text) {
    return text.matches(UUID_FORM);
  }

  static Optional<String> by(RoutingContext context) {
    return Optional.ofNullable(context.request().getHeader("X-Okapi-User-Id"));
  }

  private void list(RoutingContext context) {
    JsonObject page = library.apply(context).users().page(context, "users");
    NeighbourServer.json(context, 200, Records.withInfo(page));
  }

  private void get(RoutingContext context) {
    String id = context.pathParam("id");
    if (!isId(id)) {
      throw Refused.text(
          404,
          "Invalid UUID format of id, should be xxxxxxxx-xxxx-Mxxx-Nxxx-xxxxxxxxxxxx where M is"
              + " 1-5 and N is 8, 9, a, b, A or B and x is 0-9, a-f or A-F.");
    }
    JsonObject user =
        library.apply(context).users().find(id).orElseThrow(() -> Refused.text(404, "Not found"));
    NeighbourServer.json(context, 200, user);
  }

  private void add(RoutingContext context) {
    Library here = library.apply(context);
    JsonObject user = body(context);
    UserRules.check(user);
    if (!user.containsKey("id")) {
      user.put("id", UUID.randomUUID().toString());
    }
    String id = user.getString("id");
    UserRules.checkReferences(user, here.groups(), here.addressTypes());
    if (here.users().find(id).isPresent()) {
      throw Refused.field("User with this id already exists", "id", id);
    }
    if (taken(here, id, user, "barcode")) {
      throw Refused.field(BARCODE_TAKEN, "barcode", user.getString("barcode"));
    }
    checkNames(here, id, user);
    store(context, here, user, Optional.empty());
    context.response().putHeader("Location", "/users/" + id);
    NeighbourServer.json(context, 201, user);
  }

  private static void checkNames(Library here, String id, JsonObject user) {
    if (taken(here, id, user, "username")) {
      throw Refused.field(
          "User with this username already exists", "username", user.getString("username"));
    }
    if (taken(here, id, user, "externalSystemId")) {
      String index = "lower(f_unaccent(jsonb ->> 'externalSystemId'::text";
      String value = user.getString("externalSystemId");
      throw Refused.field(
          "duplicate " + index + " value violates unique constraint: " + value, index, value);
    }
  }

  private static boolean taken(Library here, String id, JsonObject user, String field) {
    String value = user.getString(field);
    return value != null
        && here.users().otherThan(id, other -> value.equalsIgnoreCase(other.getString(field)));
  }

  /** Both dates of the record itself are new each time, those in metadata are not. */
  private static void store(
      RoutingContext context, Library here, JsonObject user, Optional<JsonObject> before) {
    user.put("createdDate", here.now()).put("updatedDate", here.now());
    here.users().put(here.stamped(user, before, by(context)));
  }

  private void change(RoutingContext context) {
    Library here = library.apply(context);
    String id = context.pathParam("id");
    JsonObject user = body(context);
    UserRules.check(user);
    if (!id.equals(user.getString("id"))) {
      throw Refused.text(400, "You cannot change the value of the id field");
    }
    UserRules.checkReferences(user, here.groups(), here.addressTypes());
    JsonObject before = here.users().find(id).orElseThrow(() -> Refused.text(404, id));
    if (taken(here, id, user, "barcode")) {
      throw Refused.text(400, BARCODE_TAKEN);
    }
    checkNames(here, id, user);
    store(context, here, user, Optional.of(before));
    NeighbourServer.noContent(context);
  }

  private void remove(RoutingContext context) {
    String id = context.pathParam("id");
    if (!library.apply(context).users().remove(id)) {
      throw Refused.text(404, id);
    }
    NeighbourServer.noContent(context);
  }
}
