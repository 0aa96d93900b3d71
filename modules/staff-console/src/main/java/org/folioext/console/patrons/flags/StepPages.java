package org.folioext.console.patrons.flags;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.PatronFlags;
import org.folioext.console.patrons.PatronLinks;
import org.folioext.console.patrons.Told;
import org.folioext.console.patrons.flags.FlagView.Draft;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;
import org.folioext.okapi.Failure;

/** What staff decide on a flag. Of two at once, the second is told what the first did. */
final class StepPages {

  private final PatronFlags flags;
  private final Directory directory;
  private final FlagPages page;

  StepPages(PatronFlags flags, Directory directory, FlagPages page) {
    this.flags = flags;
    this.directory = directory;
    this.page = page;
  }

  Future<View> take(PageRequest request) {
    String step = request.path("step");
    if (!Decision.isOne(step)) {
      return Failure.notFound("step", step).future();
    }
    Draft draft =
        new Draft(
            step,
            written(request, "comment"),
            written(request, "until"),
            written(request, "userName"));
    return draft.step().equals("assign")
        ? assign(request, draft, request.form("to").orElse(""))
        : take(request, draft, Optional.empty());
  }

  private static String written(PageRequest request, String field) {
    return request.form(field).orElse("").replace("\r\n", "\n");
  }

  private Future<View> assign(PageRequest request, Draft draft, String to) {
    return switch (to) {
      case "nobody" -> take(request, draft, Optional.empty());
      case "me" -> known(request, draft, request.me());
      case "user" ->
          directory
              .called(request.caller(), draft.userName())
              .compose(found -> known(request, draft, found));
      default -> Failure.invalid("refused", "The form does not say to whom.").future();
    };
  }

  private Future<View> known(PageRequest request, Draft draft, Optional<String> user) {
    Told unknown = Told.of(request.texts().text("patrons.flags.assign.unknown"));
    return user.isPresent()
        ? take(request, draft, user)
        : page.again(request, draft, unknown, Optional.empty());
  }

  private Future<View> take(PageRequest request, Draft draft, Optional<String> assignee) {
    String id = request.path("id");
    return flags
        .take(request.caller(), id, draft.step(), body(request, draft, assignee))
        .map(taken -> View.redirect(PatronLinks.flag(id).with("done", draft.step())))
        .recover(
            cause ->
                cause instanceof GatewayFailure failure && isAboutTheStep(failure)
                    ? page.again(
                        request, draft, Told.of(request.texts(), failure), Optional.of(failure))
                    : Future.failedFuture(cause));
  }

  private static boolean isAboutTheStep(GatewayFailure failure) {
    return failure.kind() == Kind.CONFLICT || failure.kind() == Kind.REFUSED;
  }

  private static JsonObject body(PageRequest request, Draft draft, Optional<String> assignee) {
    JsonObject body = new JsonObject().put("version", version(request));
    if (!draft.comment().isEmpty()) {
      body.put("comment", draft.comment());
    }
    if (draft.step().equals("snooze")) {
      body.put("until", draft.until());
    }
    if (draft.step().equals("assign")) {
      assignee.ifPresent(user -> body.put("assignedTo", user));
    }
    return body;
  }

  private static int version(PageRequest request) {
    return request
        .form("version")
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(Integer::valueOf)
        .orElseThrow(() -> Failure.invalid("refused", "The form says no version."));
  }
}
