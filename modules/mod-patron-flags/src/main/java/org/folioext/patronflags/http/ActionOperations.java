package org.folioext.patronflags.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.Failure;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Lists;
import org.folioext.patronflags.app.action.ActionService;
import org.folioext.patronflags.app.action.LeftService;
import org.folioext.patronflags.domain.action.Image;
import org.folioext.patronflags.domain.action.Left;
import org.folioext.patronflags.domain.action.Plan;
import org.folioext.patronflags.domain.action.Wish;
import org.folioext.patronflags.domain.action.WishForm;
import org.folioext.patronflags.domain.settings.Effect;

/** What answers the operations by which staff change something in FOLIO. Thread-safe. */
public final class ActionOperations {

  private static final String LEFT = "/patron-flags/left/";

  private final ActionService actions;
  private final LeftService lefts;
  private final Problems problems;

  /** Answers by services. */
  public ActionOperations(ActionService actions, LeftService lefts, Problems problems) {
    this.actions = actions;
    this.lefts = lefts;
    this.problems = problems;
  }

  /** blockPatron. */
  public Future<Answer> block(Call call) {
    return act(call, Effect.BLOCK);
  }

  /** notePatron. */
  public Future<Answer> note(Call call) {
    return act(call, Effect.NOTE);
  }

  /** deactivatePatron. */
  public Future<Answer> deactivate(Call call) {
    return act(call, Effect.DEACTIVATE);
  }

  /** extendPatron. */
  public Future<Answer> expiry(Call call) {
    return act(call, Effect.EXPIRY);
  }

  private Future<Answer> act(Call call, Effect effect) {
    JsonObject body = call.body();
    Wish wish = WishForm.read(effect, body.getMap());
    String flag = call.path("id");
    if (isDryRun(call)) {
      return actions.preview(call.headers(), flag, wish).map(LeftJson::plan).map(Answer::ok);
    }
    return seen(effect, body)
        .map(plan -> actions.act(call.headers(), flag, wish, plan).map(ActionOperations::created))
        .orElseGet(
            () ->
                Failure.invalid(
                        "preview-missing", "before and after of the preview must come along.")
                    .future());
  }

  private static Optional<Plan> seen(Effect effect, JsonObject body) {
    return Optional.ofNullable(body.getJsonObject("before"))
        .flatMap(
            before ->
                Optional.ofNullable(body.getJsonObject("after"))
                    .map(after -> new Plan(effect, image(before), image(after))));
  }

  private static Image image(JsonObject json) {
    return new Image(json.getMap());
  }

  private static Answer created(Left left) {
    return Answer.created(LEFT + left.id(), LeftJson.left(left));
  }

  static boolean isDryRun(Call call) {
    return call.query("dryRun").filter("true"::equals).isPresent();
  }

  /** getLefts. */
  public Future<Answer> lefts(Call call) {
    return lefts
        .list(call.headers().tenant(), call.query("query"), call.page())
        .map(listed -> Lists.answer("left", listed, LeftJson::left));
  }

  /** getLeft. */
  public Future<Answer> left(Call call) {
    return lefts.get(call.headers().tenant(), call.path("id")).map(LeftJson::left).map(Answer::ok);
  }

  /** undoLeft. */
  public Future<Answer> undo(Call call) {
    String id = call.path("id");
    return isDryRun(call)
        ? lefts.previewUndo(call.headers().tenant(), id).map(LeftJson::plan).map(Answer::ok)
        : lefts.undo(call.headers(), id).map(LeftJson::left).map(Answer::ok);
  }

  /** settleLeft. */
  public Future<Answer> settle(Call call) {
    return lefts.settle(call.headers(), call.path("id")).map(LeftJson::left).map(Answer::ok);
  }

  /** cleanUpLefts. */
  public Future<Answer> cleanUp(Call call) {
    Optional<UUID> after =
        Optional.ofNullable(call.body().getString("after")).map(UUID::fromString);
    return lefts
        .cleanUp(call.headers(), after, call.body().getInteger("limit", Page.DEFAULT_LIMIT))
        .map(ResultJson.of(problems, call)::cleanUp)
        .map(Answer::ok);
  }
}
