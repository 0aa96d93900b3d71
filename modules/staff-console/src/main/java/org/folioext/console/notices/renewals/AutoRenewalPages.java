package org.folioext.console.notices.renewals;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;
import org.folioext.console.notices.Refusal;
import org.folioext.console.notices.renewals.RenewalViews.Switch;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.Rights;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** The switch without which no loan is renewed, and what turning it means. */
final class AutoRenewalPages {

  private static final Url HERE = new Url("/notices/renewals/switch", Map.of());
  private static final int FASTEST = 50;

  private final Gateway gateway;
  private final NoticeRenewals renewals;
  private final Directory directory;

  AutoRenewalPages(Gateway gateway, NoticeRenewals renewals, Directory directory) {
    this.gateway = gateway;
    this.renewals = renewals;
    this.directory = directory;
  }

  /** What a person wrote that was not done, and why. */
  private record NotDone(Optional<String> pace, Optional<String> wrong, Optional<Refusal> refusal) {
    static final NotDone NOTHING =
        new NotDone(Optional.empty(), Optional.empty(), Optional.empty());
  }

  Future<View> show(PageRequest request) {
    return shown(request, 200, NotDone.NOTHING);
  }

  Future<View> turn(PageRequest request) {
    Optional<String> written = request.form("perSecond");
    Optional<Integer> pace = written.flatMap(AutoRenewalPages::number).filter(n -> n >= 1);
    if (pace.isEmpty() || pace.get() > FASTEST) {
      String wrong = request.texts().text("notices.renewals.switch.pace.wrong");
      return shown(request, 422, new NotDone(written, Optional.of(wrong), Optional.empty()));
    }
    boolean on = request.form("to").equals(Optional.of("on"));
    int version = request.form("version").flatMap(AutoRenewalPages::number).orElse(0);
    return renewals
        .turn(request.caller(), on, pace.get(), version)
        .<View>map(nothing -> View.redirect(HERE.with("done", on ? "on" : "off")))
        .recover(
            cause ->
                Refusal.told(
                    request.texts(),
                    cause,
                    (refusal, failure) ->
                        shown(
                            request,
                            refusal.status(),
                            new NotDone(written, Optional.empty(), Optional.of(refusal)))));
  }

  private static Optional<Integer> number(String text) {
    return Optional.of(text).filter(one -> one.matches("\\d{1,9}")).map(Integer::valueOf);
  }

  private Future<View> shown(PageRequest request, int status, NotDone not) {
    Caller caller = request.caller();
    Future<AutoRenewal> choice = renewals.look(caller);
    Future<Optional<String>> standing =
        Gateway.orElse(renewals.standing(caller).map(Optional::of), Optional.empty());
    Future<Rights> rights = Rights.of(gateway, caller);
    return Future.all(choice, standing, rights)
        .compose(all -> person(caller, choice.result().by()))
        .map(
            person ->
                new View.Html(
                    status,
                    "notices/renewals/switch",
                    new Switch(
                        choice.result(),
                        standing.result(),
                        person,
                        not.pace().orElse(String.valueOf(choice.result().perSecond())),
                        rights.result(),
                        not.wrong(),
                        not.refusal())));
  }

  private Future<String> person(Caller caller, Optional<String> id) {
    return directory
        .users(caller, id.stream().toList())
        .map(names -> id.map(one -> names.getOrDefault(one, one)).orElse(""));
  }
}
