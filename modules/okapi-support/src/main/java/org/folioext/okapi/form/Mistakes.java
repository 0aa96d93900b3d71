package org.folioext.okapi.form;

import java.util.ArrayList;
import java.util.List;
import org.folioext.okapi.text.Message;

/**
 * What is wrong with one text, in the order in which it was found: the first of them, and whether
 * there are more. Used once.
 */
public final class Mistakes {

  /** Mistakes that are told at most. */
  public static final int MOST = 100;

  /** The bundle of what is said of mistakes that are found here. */
  public static final String TEXTS = "org.folioext.okapi.form.messages";

  private final List<Mistake> found = new ArrayList<>();

  /** Adds one. */
  public void add(Tree.Place place, String key, String... arguments) {
    add(new Mistake(place.line(), place.column(), place.pointer(), Message.of(key, arguments)));
  }

  private void add(Mistake mistake) {
    if (found.size() < MOST) {
      found.add(mistake);
    } else if (found.size() == MOST) {
      found.add(
          new Mistake(
              mistake.line(), mistake.column(), mistake.pointer(), more(mistake.message())));
    }
  }

  /** About the same field as the mistake that it stands for. */
  private static Message more(Message untold) {
    return Message.of(
        "yaml.more", untold.arguments().stream().findFirst().orElse(""), String.valueOf(MOST));
  }

  /** Adds those of a part. */
  public void addAll(List<Mistake> ofPart) {
    ofPart.forEach(this::add);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** All that are told; where there are more than {@link #MOST}, the last one says so. */
  public List<Mistake> all() {
    return List.copyOf(found);
  }
}
