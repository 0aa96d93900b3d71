package org.folioext.console.notices.messages;

import java.util.List;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.notices.NoticePart;
import org.folioext.console.notices.rules.NoticeRules;
import org.folioext.console.patrons.Directory;
import org.folioext.console.web.PageRoutes;

/** Messages: what became of each, sent once more on purpose, settled where nobody can tell. */
public final class MessagesPart implements NoticePart {

  private final MessageListPage list;
  private final MessagePages pages;

  public MessagesPart(Gateway gateway, NoticeRules rules, Directory directory) {
    NoticeMessages messages = new NoticeMessages(gateway);
    list = new MessageListPage(messages, rules, directory);
    pages = new MessagePages(gateway, messages, rules, directory);
  }

  @Override
  public List<String> bundles() {
    return List.of("notices-messages");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("/messages", list::show);
    routes.get("/messages/:id", pages::show);
    routes.post("/messages/:id/settle", pages::settle);
    routes.post("/messages/:id/cancel", pages::takeBack);
    routes.get("/messages/:id/text", pages::words);
    routes.get("/messages/:id/resend", pages::askToResend);
    routes.post("/messages/:id/resend", pages::resend);
  }
}
