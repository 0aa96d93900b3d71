package org.folioext.console.patrons.flags;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.Evidence;
import org.folioext.console.patrons.Flag;
import org.folioext.console.patrons.Left;
import org.folioext.console.patrons.Names;
import org.folioext.console.patrons.PatronActions;
import org.folioext.console.patrons.PatronFlags;
import org.folioext.console.patrons.Rights;
import org.folioext.console.patrons.RuleText;
import org.folioext.console.patrons.Step;
import org.folioext.console.patrons.Told;
import org.folioext.console.patrons.flags.FlagView.Draft;
import org.folioext.console.patrons.flags.FlagView.Explained;
import org.folioext.console.patrons.flags.FlagView.Refused;
import org.folioext.console.web.Markdown;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Texts;
import org.folioext.console.web.View;

/** One flag. What the person may not see of it is left out, and the page says so. */
final class FlagPages {

  private static final Set<String> DONE =
      Stream.of(
              Decision.PLAIN.stream(),
              PatronActions.EFFECTS.stream(),
              Stream.of("snooze", "assign", "undo", "settle"))
          .flatMap(keys -> keys)
          .collect(Collectors.toUnmodifiableSet());

  private final Gateway gateway;
  private final PatronFlags flags;
  private final PatronActions actions;
  private final Directory directory;

  FlagPages(Gateway gateway, PatronFlags flags, PatronActions actions, Directory directory) {
    this.gateway = gateway;
    this.flags = flags;
    this.actions = actions;
    this.directory = directory;
  }

  Future<View> flag(PageRequest request) {
    return view(request, List.of(), names -> Optional.empty())
        .map(view -> View.html("patrons/flags/flag", view));
  }

  /** The flag as it is now, with why a step was not taken, and what the person wrote. */
  Future<View> again(PageRequest request, Draft draft, Told told, Optional<GatewayFailure> why) {
    List<String> first = why.flatMap(failure -> failure.told("actorUserId")).stream().toList();
    int status = why.map(failure -> failure.kind().status()).orElse(422);
    return view(
            request,
            first,
            names ->
                Optional.of(
                    new Refused(
                        told,
                        why.flatMap(failure -> whoWasFirst(request.texts(), names, failure)),
                        draft)))
        .map(view -> new View.Html(status, "patrons/flags/flag", view));
  }

  private static Optional<String> whoWasFirst(Texts texts, Names names, GatewayFailure failure) {
    return failure
        .told("action")
        .map(
            action ->
                texts.text(
                    "patrons.flags.first",
                    failure
                        .told("actorUserId")
                        .map(names::person)
                        .orElseGet(() -> texts.text("patrons.flags.nobody")),
                    word(texts, "patrons.flags.did.", action),
                    texts.time(failure.told("date").orElse("")),
                    word(texts, "patrons.state.", failure.told("state").orElse(""))));
  }

  private static String word(Texts texts, String prefix, String value) {
    return texts.has(prefix + value) ? texts.text(prefix + value) : value;
  }

  private Future<FlagView> view(
      PageRequest request, List<String> alsoNamed, Function<Names, Optional<Refused>> refused) {
    return flags
        .flag(request.caller(), request.path("id"))
        .compose(flag -> view(request, flag, alsoNamed, refused));
  }

  private Future<FlagView> view(
      PageRequest request,
      Flag flag,
      List<String> alsoNamed,
      Function<Names, Optional<Refused>> refused) {
    Caller caller = request.caller();
    Future<Optional<Explained>> rule =
        seen(flags.rule(caller, flag.rule()).map(FlagPages::explained));
    Future<Optional<Evidence>> evidence = seen(flags.evidence(caller, flag.id()));
    Future<Optional<List<Step>>> steps = seen(flags.steps(caller, flag.id()).map(Found::items));
    Future<Found<Flag>> others = some(flags.ofPatron(caller, flag.patron()));
    Future<Found<Left>> left = some(actions.ofFlag(caller, flag.id()));
    Future<Map<String, Boolean>> on = actions.effects(caller);
    Future<Rights> rights = Rights.of(gateway, caller);
    Future<Map<String, String>> groupNames = directory.groups(caller);
    return Future.all(List.of(rule, evidence, steps, others, left, on, rights, groupNames))
        .compose(
            all -> {
              List<String> users = new ArrayList<>(alsoNamed);
              users.add(flag.patron());
              flag.assigned().ifPresent(users::add);
              steps.result().ifPresent(taken -> taken.forEach(step -> users.addAll(users(step))));
              left.result().items().forEach(one -> one.actor().ifPresent(users::add));
              return directory.users(caller, users);
            })
        .map(
            found -> {
              Names names = new Names(found, groupNames.result());
              List<Left> lefts = left.result().items();
              return new FlagView(
                  flag,
                  names,
                  rule.result(),
                  evidence.result(),
                  steps.result(),
                  others.result().items().stream()
                      .filter(other -> !other.id().equals(flag.id()))
                      .toList(),
                  lefts,
                  Offer.all(flag, rights.result(), on.result(), lefts),
                  rights.result(),
                  request.query("done").filter(DONE::contains),
                  refused.apply(names));
            });
  }

  private static List<String> users(Step step) {
    return Stream.concat(step.actor().stream(), step.assignedTo().stream()).toList();
  }

  private static Explained explained(RuleText rule) {
    return new Explained(rule, Markdown.of(rule.doc()));
  }

  private static <T> Future<Optional<T>> seen(Future<T> wanted) {
    return Gateway.orElse(wanted.map(Optional::of), Optional.empty());
  }

  private static <T> Future<Found<T>> some(Future<Found<T>> wanted) {
    return Gateway.orElse(wanted, new Found<>(List.of(), 0));
  }
}
