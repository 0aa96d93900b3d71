package org.folioext.okapitesting.neighbours;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What went out, as a page for people; nothing in a mail becomes part of the page itself. */
final class MailPage {
  private static final String FILE = "mails.mustache";

  private MailPage() {}

  static String of(String tenant, List<Mail> mails) {
    List<Mail> newest = new ArrayList<>(mails);
    Collections.reverse(newest);
    return Rendering.text(
        template(),
        Map.of(
            "tenant", tenant,
            "count", mails.size(),
            "mails", newest.stream().map(MailPage::values).toList()));
  }

  private static Map<String, Object> values(Mail mail) {
    boolean html = mail.format().equals("text/html");
    return Map.of(
        "paper", mail.channel().equals("mail"),
        "to", mail.to(),
        "at", mail.at().toString(),
        "header", mail.header(),
        "html", html,
        "body", mail.body());
  }

  private static String template() {
    try (InputStream in = MailPage.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
