package org.folioext.console.notices.messages;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.notices.messages.MessageViews.MessageList;
import org.folioext.console.notices.rules.NoticeRules;
import org.folioext.console.patrons.Directory;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Paging;
import org.folioext.console.web.View;

/** The list of messages, narrowed by what its address says. */
final class MessageListPage {

  private static final int MESSAGES = 25;

  private final NoticeMessages messages;
  private final NoticeRules rules;
  private final Directory directory;

  MessageListPage(NoticeMessages messages, NoticeRules rules, Directory directory) {
    this.messages = messages;
    this.rules = rules;
    this.directory = directory;
  }

  /** Days that are none bring no message, and are said to be wrong. */
  Future<View> show(PageRequest request) {
    Caller caller = request.caller();
    MessageFilter filter = MessageFilter.of(request);
    int page = Paging.asked(request);
    Future<Found<Message>> found =
        filter.days().wrong()
            ? Future.succeededFuture(new Found<>(List.of(), 0))
            : messages.all(caller, filter.query(), Paging.offset(page, MESSAGES), MESSAGES);
    Future<Map<String, String>> names = rules.names(caller);
    return Future.all(found, names)
        .compose(all -> directory.users(caller, people(filter, found.result().items())))
        .map(
            people ->
                new View.Html(
                    filter.days().wrong() ? 422 : 200,
                    "notices/messages/messages",
                    new MessageList(
                        found.result().items(),
                        filter,
                        people,
                        names.result(),
                        new Paging(filter.here(), page, MESSAGES, found.result().total()))));
  }

  private static List<String> people(MessageFilter filter, List<Message> messages) {
    return Stream.concat(
            filter.patron().stream(),
            messages.stream().flatMap(one -> Stream.of(one.patron(), one.recipient())))
        .toList();
  }
}
