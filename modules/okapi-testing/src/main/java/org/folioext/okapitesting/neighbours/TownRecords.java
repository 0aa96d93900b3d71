package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folioext.okapitesting.town.Town;

/**
 * Records of one kind of a town, computed when they are asked for: nothing is kept. They are always
 * in the order of their ids. A total is exact where all were looked at; behind a full page it says
 * only that there may be more, as totals of the real modules do.
 *
 * @param owner the field with the id of the user to whom a record belongs
 * @param ofUser those of the user of a number
 */
record TownRecords(Town town, String owner, IntFunction<List<JsonObject>> ofUser)
    implements Listed {

  @Override
  public Optional<JsonObject> find(String id) {
    return near(id).filter(one -> id.equals(one.getString("id"))).findFirst();
  }

  @Override
  public JsonObject page(RoutingContext context, String name) {
    CqlFilter filter = Listed.filter(context);
    int limit = Listed.limit(context);
    int offset = Listed.offset(context);
    if (limit == 0) {
      return new JsonObject()
          .put(name, new JsonArray())
          .put("totalRecords", (int) found(filter).count());
    }
    List<JsonObject> found = found(filter).skip(offset).limit(limit).toList();
    int more = found.size() == limit ? 1 : 0;
    return new JsonObject()
        .put(name, new JsonArray(found))
        .put("totalRecords", offset + found.size() + more);
  }

  private Stream<JsonObject> found(CqlFilter filter) {
    Predicate<JsonObject> behind =
        filter
            .after()
            .<Predicate<JsonObject>>map(id -> one -> one.getString("id").compareTo(id) > 0)
            .orElse(one -> true);
    return candidates(filter).filter(behind).filter(filter.matches());
  }

  private Stream<JsonObject> candidates(CqlFilter filter) {
    if (filter.ids().isPresent()) {
      return filter.ids().get().stream().sorted().flatMap(id -> find(id).stream());
    }
    Optional<CqlMatch.Chain> owners =
        filter.exact().stream().filter(chain -> chain.field().equals(owner)).findFirst();
    if (owners.isPresent()) {
      return owners.get().values().stream().sorted().flatMap(this::near);
    }
    int first = filter.after().map(town::numberNear).orElse(0);
    int end = filter.upTo().map(id -> town.numberNear(id) + 1).orElse(town.size());
    return IntStream.range(first, Math.min(end, town.size()))
        .boxed()
        .flatMap(number -> ofUser.apply(number).stream());
  }

  private Stream<JsonObject> near(String id) {
    int number = UsersApi.isId(id) ? town.numberNear(id) : town.size();
    return number < town.size() ? ofUser.apply(number).stream() : Stream.empty();
  }
}
