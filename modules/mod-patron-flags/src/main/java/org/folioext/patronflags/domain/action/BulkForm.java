package org.folioext.patronflags.domain.action;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronflags.domain.flag.Deed;
import org.folioext.patronflags.domain.settings.Effect;

/** Tasks of bulks as requests and rows write them. Stateless. */
public final class BulkForm {

  private static final String EFFECT = "effect";
  private static final String STEP = "step";

  private BulkForm() {}

  /**
   * The task of a form.
   *
   * @param form effect, or step: String; beside an effect the form of its wish; beside a step
   *     comment, until, assignedTo: String
   * @return empty where it names none or both, or lacks what the step needs
   */
  public static Optional<BulkTask> read(Map<String, Object> form) {
    Optional<String> effect = text(form, EFFECT);
    Optional<String> step = text(form, STEP);
    if (effect.isPresent() == step.isPresent()) {
      return Optional.empty();
    }
    return effect.isPresent()
        ? effect.flatMap(Effect::of).map(known -> new BulkTask.InFolio(WishForm.read(known, form)))
        : step.flatMap(name -> deed(name, form)).flatMap(deed -> onFlags(deed, form));
  }

  private static Optional<BulkTask> onFlags(Deed deed, Map<String, Object> form) {
    BulkTask.OnFlags task = new BulkTask.OnFlags(deed, text(form, "comment"));
    return deed instanceof Deed.Comment && task.comment().isEmpty()
        ? Optional.empty()
        : Optional.of(task);
  }

  private static Optional<Deed> deed(String step, Map<String, Object> form) {
    return switch (step) {
      case "confirm" -> Optional.of(new Deed.Confirm());
      case "dismiss" -> Optional.of(new Deed.Dismiss());
      case "comment" -> Optional.of(new Deed.Comment());
      case "snooze" -> text(form, "until").flatMap(BulkForm::day).map(Deed.Snooze::new);
      case "assign" -> assign(text(form, "assignedTo"));
      default -> Optional.empty();
    };
  }

  private static Optional<Deed> assign(Optional<String> to) {
    Optional<UUID> user = to.flatMap(BulkForm::id);
    return to.isPresent() && user.isEmpty() ? Optional.empty() : Optional.of(new Deed.Assign(user));
  }

  /** The form of a task. */
  public static Map<String, Object> write(BulkTask task) {
    Map<String, Object> form = new LinkedHashMap<>(options(task));
    form.putAll(name(task));
    return form;
  }

  /** Effect or step. */
  public static Map<String, Object> name(BulkTask task) {
    return task instanceof BulkTask.InFolio folio
        ? Map.of(EFFECT, folio.wish().effect().id())
        : Map.of(STEP, ((BulkTask.OnFlags) task).id());
  }

  /** All but effect or step. */
  public static Map<String, Object> options(BulkTask task) {
    if (task instanceof BulkTask.InFolio folio) {
      return WishForm.write(folio.wish());
    }
    BulkTask.OnFlags step = (BulkTask.OnFlags) task;
    Map<String, Object> form = new LinkedHashMap<>();
    step.comment().ifPresent(text -> form.put("comment", text));
    if (step.deed() instanceof Deed.Snooze snooze) {
      form.put("until", snooze.until().toString());
    } else if (step.deed() instanceof Deed.Assign assign) {
      assign.to().ifPresent(user -> form.put("assignedTo", user.toString()));
    }
    return form;
  }

  private static Optional<String> text(Map<String, Object> form, String name) {
    return form.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
