package org.folioext.okapi.form;

import java.util.ArrayList;
import java.util.List;
import org.folioext.okapi.text.Message;

/** What is wrong with one text, in the order in which it was found. Used once. */
public final class Mistakes {

  /** The bundle of what is said of mistakes that are found here. */
  public static final String TEXTS = "org.folioext.okapi.form.messages";

  private final List<Mistake> found = new ArrayList<>();

  /** Adds one. */
  public void add(Tree.Place place, String key, String... arguments) {
    found.add(
        new Mistake(place.line(), place.column(), place.pointer(), Message.of(key, arguments)));
  }

  /** Adds those of a part. */
  public void addAll(List<Mistake> ofPart) {
    found.addAll(ofPart);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** All of them. */
  public List<Mistake> all() {
    return List.copyOf(found);
  }
}
