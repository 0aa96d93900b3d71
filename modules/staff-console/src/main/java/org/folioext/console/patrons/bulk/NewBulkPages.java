package org.folioext.console.patrons.bulk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folioext.console.gateway.Cql;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.FlagFilter;
import org.folioext.console.patrons.PatronActions;
import org.folioext.console.patrons.Told;
import org.folioext.console.patrons.bulk.Views.NewBulk;
import org.folioext.console.patrons.bulk.Views.Sample;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** How a bulk is chosen: what is done to all that a filter of the list of flags finds. */
final class NewBulkPages {

  private static final List<String> FIELDS =
      List.of(
          "comment",
          "until",
          "to",
          "user",
          "description",
          "patronMessage",
          "title",
          "text",
          "borrowing",
          "renewals",
          "requests",
          "count");

  private static final Map<String, String> EVERY_BOX =
      Map.of("borrowing", "yes", "renewals", "yes", "requests", "yes");

  private final Bulks bulks;
  private final Samples samples;
  private final Directory directory;

  NewBulkPages(Bulks bulks, Samples samples, Directory directory) {
    this.bulks = bulks;
    this.samples = samples;
    this.directory = directory;
  }

  Future<View> form(PageRequest request) {
    return form(request, 200, Map.of(), Optional.empty());
  }

  private Future<View> form(
      PageRequest request, int status, Map<String, String> given, Optional<Told> told) {
    FlagFilter filter = FlagFilter.of(request);
    Optional<String> task = task(request);
    Future<Long> count = bulks.count(request.caller(), query(filter), task.orElse("dismiss"));
    Future<List<Sample>> first =
        task.filter(Bulk.EFFECTS::contains)
            .map(effect -> samples.of(request, filter, effect, wish(request, effect, given)))
            .orElse(Future.succeededFuture(List.of()));
    return Future.all(count, first)
        .map(
            both ->
                new View.Html(
                    status,
                    "patrons/bulk/new",
                    new NewBulk(filter, task, count.result(), given, told, first.result())));
  }

  private static JsonObject wish(PageRequest request, String effect, Map<String, String> given) {
    return options(request, effect, given.isEmpty() ? EVERY_BOX : given, "");
  }

  private static Optional<String> task(PageRequest request) {
    return request
        .query("task")
        .filter(name -> Bulk.STEPS.contains(name) || Bulk.EFFECTS.contains(name));
  }

  private static String query(FlagFilter filter) {
    return filter.where().orElse(Cql.ALL);
  }

  Future<View> create(PageRequest request) {
    Map<String, String> given = new LinkedHashMap<>();
    FIELDS.forEach(name -> request.form(name).ifPresent(value -> given.put(name, value)));
    Optional<Long> count =
        request
            .form("count")
            .map(text -> text.replaceAll("[\\s.,’]", ""))
            .filter(text -> text.matches("[0-9]{1,9}"))
            .map(Long::valueOf);
    if (task(request).isEmpty()) {
      return form(request);
    }
    if (request.form("preview").isPresent()) {
      given.put("preview", "yes");
      return form(request, 200, given, Optional.empty());
    }
    if (count.isEmpty()) {
      return refused(request, given, "patrons.bulk.count-missing");
    }
    return assignee(request)
        .compose(
            user ->
                user.isEmpty()
                    ? refused(request, given, "patrons.bulk.user-unknown")
                    : create(request, given, count.get(), user.get()));
  }

  private Future<View> refused(PageRequest request, Map<String, String> given, String key) {
    return form(request, 422, given, Optional.of(Told.of(request.texts().text(key))));
  }

  private Future<View> create(
      PageRequest request, Map<String, String> given, long count, String user) {
    String task = task(request).orElseThrow();
    return bulks
        .create(
            request.caller(),
            query(FlagFilter.of(request)),
            task,
            options(request, task, given, user),
            count)
        .map(bulk -> View.redirect(Bulk.link(bulk.id())))
        .recover(
            cause ->
                Told.fits(cause)
                    ? refused(request, given, (GatewayFailure) cause)
                    : Future.failedFuture(cause));
  }

  private Future<View> refused(
      PageRequest request, Map<String, String> given, GatewayFailure failure) {
    Told told =
        failure.code().equals("other-count")
            ? Told.of(request.texts().text("patrons.bulk.other-count"))
            : Told.of(request.texts(), failure);
    return form(request, failure.kind().status(), given, Optional.of(told));
  }

  /** The id of whom flags are assigned to, blank for nobody; empty where nobody is called so. */
  private Future<Optional<String>> assignee(PageRequest request) {
    return switch (request.form("to").orElse("")) {
      case "me" -> Future.succeededFuture(request.me());
      case "user" -> directory.called(request.caller(), request.form("user").orElse(""));
      default -> Future.succeededFuture(Optional.of(""));
    };
  }

  /** What staff read first of flags of one kind names that, in the person's language. */
  private static JsonObject options(
      PageRequest request, String task, Map<String, String> given, String user) {
    JsonObject options = new JsonObject();
    String kind = FlagFilter.of(request).value("kind");
    if (PatronActions.READ_FIRST.containsKey(task) && !kind.isEmpty()) {
      options.put(PatronActions.READ_FIRST.get(task), PatronActions.named(request.texts(), kind));
    }
    texts(task)
        .filter(given::containsKey)
        .forEach(name -> options.put(name, given.get(name).replace("\r\n", "\n")));
    if (task.equals("block")) {
      Stream.of("borrowing", "renewals", "requests")
          .forEach(name -> options.put(name, given.containsKey(name)));
    }
    if (task.equals("assign") && !user.isBlank()) {
      options.put("assignedTo", user);
    }
    return options;
  }

  private static Stream<String> texts(String task) {
    return switch (task) {
      case "block" -> Stream.of("description", "patronMessage");
      case "note" -> Stream.of("title", "text");
      case "snooze" -> Stream.of("comment", "until");
      case "confirm", "dismiss", "assign", "comment" -> Stream.of("comment");
      default -> Stream.of();
    };
  }
}
