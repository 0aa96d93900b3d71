package org.folioext.patronflags.domain.action;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronflags.domain.flag.Flag;

/** What blocks and notes say. Stateless. */
final class Texts {

  private Texts() {}

  static Optional<String> given(Optional<String> text) {
    return text.map(String::strip).filter(some -> !some.isEmpty());
  }

  static String title(Flag flag) {
    return "Patron flag: " + flag.kind();
  }

  /** What stands in a block's staff information, so that it is known again. */
  static String mark(UUID flag) {
    return "patron-flags " + flag;
  }

  /**
   * A note as mod-notes stores it: what it leaves of HTML is written the way in which it writes it.
   */
  static String html(Flag flag, Optional<String> text, Optional<URI> address) {
    String first = text.orElse(title(flag));
    String second =
        address
            .map(
                at ->
                    "<a href=\"" + quoted(at.toString()) + "\">" + escaped(at.toString()) + "</a>")
            .orElse(mark(flag.id()));
    return "<p>" + escaped(first).replace("\n", "<br>") + "</p><p>" + second + "</p>";
  }

  private static String escaped(String text) {
    return text.replace("\r", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\u00a0", "&nbsp;");
  }

  private static String quoted(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;");
  }
}
