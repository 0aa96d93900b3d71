package org.folioext.patronflags.domain.action;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.folioext.patronflags.domain.settings.Effect;

/** Wishes as requests and rows write them: what is not said is plain. Stateless. */
public final class WishForm {

  private WishForm() {}

  /**
   * The wish of a form.
   *
   * @param form description, patronMessage, title, text: String; borrowing, renewals, requests:
   *     Boolean, true where it is not said
   */
  public static Wish read(Effect effect, Map<String, Object> form) {
    return switch (effect) {
      case BLOCK ->
          new Wish.Block(
              text(form, "description"),
              text(form, "patronMessage"),
              truth(form, "borrowing"),
              truth(form, "renewals"),
              truth(form, "requests"));
      case NOTE -> new Wish.Note(text(form, "title"), text(form, "text"));
      case DEACTIVATE -> new Wish.Deactivate();
      case EXPIRY -> new Wish.Expire();
    };
  }

  /** The form of a wish, without its effect. */
  public static Map<String, Object> write(Wish wish) {
    Map<String, Object> form = new LinkedHashMap<>();
    if (wish instanceof Wish.Block block) {
      block.description().ifPresent(text -> form.put("description", text));
      block.patronMessage().ifPresent(text -> form.put("patronMessage", text));
      form.put("borrowing", block.borrowing());
      form.put("renewals", block.renewals());
      form.put("requests", block.requests());
    } else if (wish instanceof Wish.Note note) {
      note.title().ifPresent(text -> form.put("title", text));
      note.text().ifPresent(text -> form.put("text", text));
    }
    return form;
  }

  private static Optional<String> text(Map<String, Object> form, String name) {
    return form.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static boolean truth(Map<String, Object> form, String name) {
    return !(form.get(name) instanceof Boolean truth) || truth;
  }
}
