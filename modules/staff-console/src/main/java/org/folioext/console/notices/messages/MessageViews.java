package org.folioext.console.notices.messages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.notices.Refusal;
import org.folioext.console.patrons.Rights;
import org.folioext.console.web.Paging;

/** What the templates about messages show. */
public final class MessageViews {

  /** What a person may say of a message of which nobody can tell. */
  public static final List<String> OUTCOMES = List.of("sent", "not-sent", "given-up");

  /** Why a person may have a message sent once more. */
  public static final List<String> REASONS =
      List.of("not-received", "wanted-again", "address-corrected", "other");

  private MessageViews() {}

  /**
   * Some of them.
   *
   * @param people names by id
   * @param ruleNames by id, in the order of rules
   */
  public record MessageList(
      List<Message> messages,
      MessageFilter filter,
      Map<String, String> people,
      Map<String, String> ruleNames,
      Paging paging) {

    public String person(String id) {
      return people.getOrDefault(id, id);
    }

    public String rule(String id) {
      return ruleNames.getOrDefault(id, id);
    }
  }

  /** What one said, to whom. */
  public record MessageWords(Message message, String recipient, Words words) {}

  /**
   * One.
   *
   * @param people names by id
   * @param ruleNames by id
   * @param refusal why something was not done
   */
  public record OneMessage(
      Message message,
      Map<String, String> people,
      Map<String, String> ruleNames,
      Rights rights,
      Optional<Refusal> refusal) {

    public String person(String id) {
      return people.getOrDefault(id, id);
    }

    public String rule(String id) {
      return ruleNames.getOrDefault(id, id);
    }

    public boolean settles() {
      return message.unknown() && rights.allow("patron-notices.messages.settle.post");
    }

    public boolean takesBack() {
      return message.waits() && rights.allow("patron-notices.messages.cancel.post");
    }

    public boolean reads() {
      return message.textKept() && rights.allow("patron-notices.messages.text.get");
    }

    public boolean resends() {
      return message.repeatable() && rights.allow("patron-notices.messages.resend.post");
    }
  }
}
