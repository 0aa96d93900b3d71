package org.folioext.console.notices.messages;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.notices.NoticeLinks;
import org.folioext.console.notices.Refusal;
import org.folioext.console.notices.messages.MessageViews.MessageWords;
import org.folioext.console.notices.messages.MessageViews.OneMessage;
import org.folioext.console.notices.rules.NoticeRules;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.Rights;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** One message, and what a person does about it. */
final class MessagePages {

  private static final String ONE = "notices/messages/message";
  private static final String AGAIN = "notices/messages/resend";
  private static final String WORDS = "notices/messages/text";

  private final Gateway gateway;
  private final NoticeMessages messages;
  private final NoticeRules rules;
  private final Directory directory;

  MessagePages(Gateway gateway, NoticeMessages messages, NoticeRules rules, Directory directory) {
    this.gateway = gateway;
    this.messages = messages;
    this.rules = rules;
    this.directory = directory;
  }

  Future<View> show(PageRequest request) {
    return shown(request, ONE, 200, Optional.empty());
  }

  /** Says what will happen before it does. */
  Future<View> askToResend(PageRequest request) {
    return shown(request, AGAIN, 200, Optional.empty());
  }

  Future<View> resend(PageRequest request) {
    Optional<String> because = request.form("because").filter(MessageViews.REASONS::contains);
    return because.isEmpty()
        ? unsaid(request, AGAIN, "notices.messages.resend.choose")
        : done(
            request,
            AGAIN,
            "resent",
            messages.resend(request.caller(), request.path("id"), because.get()));
  }

  Future<View> takeBack(PageRequest request) {
    return done(
        request, ONE, "taken-back", messages.takeBack(request.caller(), request.path("id")));
  }

  /** What it said, word for word. */
  Future<View> words(PageRequest request) {
    Caller caller = request.caller();
    String id = request.path("id");
    Future<Message> message = messages.one(caller, id);
    return message
        .compose(
            one ->
                messages
                    .words(caller, id)
                    .compose(
                        words ->
                            directory
                                .users(caller, List.of(one.recipient()))
                                .map(
                                    people ->
                                        View.html(
                                            WORDS,
                                            new MessageWords(
                                                one,
                                                people.getOrDefault(
                                                    one.recipient(), one.recipient()),
                                                words)))))
        .recover(
            cause ->
                Refusal.told(
                    request.texts(),
                    cause,
                    (refusal, failure) ->
                        shown(request, ONE, refusal.status(), Optional.of(refusal))));
  }

  Future<View> settle(PageRequest request) {
    Optional<String> outcome = request.form("outcome").filter(MessageViews.OUTCOMES::contains);
    return outcome.isEmpty()
        ? unsaid(request, ONE, "notices.messages.settle.choose")
        : done(
            request,
            ONE,
            "settled",
            messages.settle(request.caller(), request.path("id"), outcome.get()));
  }

  private Future<View> unsaid(PageRequest request, String page, String key) {
    String text = request.texts().text(key);
    return shown(request, page, 422, Optional.of(new Refusal(422, "", text, Optional.empty())));
  }

  /** On to the message as it is now; where it was refused, back to where it was asked for. */
  private Future<View> done(PageRequest request, String page, String what, Future<Message> deed) {
    return deed.<View>map(
            message -> View.redirect(NoticeLinks.message(message.id()).with("done", what)))
        .recover(
            cause ->
                Refusal.told(
                    request.texts(),
                    cause,
                    (refusal, failure) ->
                        shown(request, page, refusal.status(), Optional.of(refusal))));
  }

  private Future<View> shown(
      PageRequest request, String page, int status, Optional<Refusal> refusal) {
    Caller caller = request.caller();
    Future<Message> message = messages.one(caller, request.path("id"));
    Future<Map<String, String>> names = rules.names(caller);
    Future<Rights> rights = Rights.of(gateway, caller);
    return Future.all(message, names, rights)
        .compose(all -> directory.users(caller, people(message.result())))
        .map(
            people ->
                new View.Html(
                    status,
                    page,
                    new OneMessage(
                        message.result(), people, names.result(), rights.result(), refusal)));
  }

  private static List<String> people(Message message) {
    return Stream.concat(Stream.of(message.patron(), message.recipient()), message.asked().stream())
        .toList();
  }
}
