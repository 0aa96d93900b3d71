package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** /groups. */
final class GroupsApi {
  private final Function<RoutingContext, Library> library;

  GroupsApi(Function<RoutingContext, Library> library) {
    this.library = library;
  }

  void mount(Router router) {
    router
        .get("/groups")
        .handler(
            context ->
                NeighbourServer.json(
                    context, 200, library.apply(context).groups().page(context, "usergroups")));
    router.post("/groups").handler(this::add);
    router
        .get("/groups/:id")
        .handler(context -> NeighbourServer.json(context, 200, known(context)));
    router.put("/groups/:id").handler(this::change);
    router.delete("/groups/:id").handler(this::remove);
  }

  private JsonObject known(RoutingContext context) {
    return library
        .apply(context)
        .groups()
        .find(context.pathParam("id"))
        .orElseThrow(() -> Refused.text(404, "Not found"));
  }

  private static void checkName(Library here, JsonObject group) {
    String name = group.getString("group", "");
    if (here.groups()
        .otherThan(group.getString("id"), one -> name.equalsIgnoreCase(one.getString("group")))) {
      String index = "lower(f_unaccent(jsonb ->> 'group'::text))";
      throw Refused.field(index + " value already exists in table groups: " + name, index, name);
    }
  }

  private void add(RoutingContext context) {
    Library here = library.apply(context);
    JsonObject group = UsersApi.body(context);
    if (!group.containsKey("id")) {
      group.put("id", UUID.randomUUID().toString());
    }
    checkName(here, group);
    here.groups().put(here.stamped(group, Optional.empty(), UsersApi.by(context)));
    context.response().putHeader("Location", "/groups/" + group.getString("id"));
    NeighbourServer.json(context, 201, group);
  }

  private void change(RoutingContext context) {
    Library here = library.apply(context);
    JsonObject before = known(context);
    JsonObject group = UsersApi.body(context).put("id", context.pathParam("id"));
    checkName(here, group);
    here.groups().put(here.stamped(group, Optional.of(before), UsersApi.by(context)));
    NeighbourServer.noContent(context);
  }

  private void remove(RoutingContext context) {
    Library here = library.apply(context);
    String id = known(context).getString("id");
    if (here.users().otherThan("", user -> id.equals(user.getString("patronGroup")))) {
      throw Refused.text(
          400,
          "Cannot delete groups.id = " + id + " because id is still referenced from table users.");
    }
    here.groups().remove(id);
    NeighbourServer.noContent(context);
  }
}
