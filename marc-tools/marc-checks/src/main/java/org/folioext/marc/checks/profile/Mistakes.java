package org.folioext.marc.checks.profile;

import java.util.ArrayList;
import java.util.List;
import org.folioext.marc.checks.profile.ProfileException.Mistake;

/**
 * What was found wrong in one text. It is read no further when there is more than a person reads at
 * once: each mistake costs a search for what may have been meant.
 */
final class Mistakes {
  static final int MOST = 50;

  private final List<Mistake> found = new ArrayList<>();

  /** Thrown to end the reading. */
  static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooMany() {
      super("too many mistakes", null, false, false);
    }
  }

  /**
   * One more.
   *
   * @throws TooMany where it is one too many
   */
  void add(Mistake mistake) {
    if (found.size() == MOST) {
      found.add(new Mistake(mistake.line(), "and more; these are the first."));
      throw new TooMany();
    }
    found.add(mistake);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Mistake> all() {
    return found;
  }
}
