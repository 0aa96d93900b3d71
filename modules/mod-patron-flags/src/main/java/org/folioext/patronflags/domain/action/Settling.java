package org.folioext.patronflags.domain.action;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What FOLIO's record says of what was left there. Stateless. */
public final class Settling {

  /**
   * How long an answer may be on its way: whoever recorded what they were about to do, and said
   * nothing since, is not doing it any more.
   */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private Settling() {}

  /** Whether what is there is what was left. */
  public static boolean isAsLeft(Left left, Optional<Map<String, Object>> now) {
    return now.map(record -> image(left, record).equals(left.plan().after())).orElse(false);
  }

  private static Image image(Left left, Map<String, Object> record) {
    return Image.of(record, left.plan().names());
  }

  /** Whether nobody is at it any more, so that FOLIO can be asked. */
  public static boolean isRipe(Left left, Instant now) {
    return left.state() == LeftState.UNSURE || isOver(left, now);
  }

  private static boolean isOver(Left left, Instant now) {
    return !left.changed().plus(PATIENCE).isAfter(now);
  }

  /**
   * The state that it is in by what FOLIO has. What may still be on its way stays unsure.
   *
   * @param now the block, the note or the user as it is; empty where FOLIO says there is none
   */
  public static LeftState settled(Left left, Optional<Map<String, Object>> now, Instant at) {
    return Plan.adds(left.plan().effect())
        ? added(left, now.isPresent(), isOver(left, at))
        : changed(left, now.map(record -> image(left, record)), isOver(left, at));
  }

  private static LeftState added(Left left, boolean there, boolean over) {
    return switch (left.state()) {
      case PLANNED, UNSURE -> there ? LeftState.WRITTEN : over ? LeftState.UNWRITTEN : open(left);
      case UNDOING -> !there ? LeftState.UNDONE : over ? LeftState.WRITTEN : LeftState.UNDOING;
      case WRITTEN -> there ? LeftState.WRITTEN : LeftState.GONE;
      case UNWRITTEN, OVERTAKEN, UNDONE, GONE -> left.state();
    };
  }

  private static LeftState changed(Left left, Optional<Image> now, boolean over) {
    if (now.isEmpty()) {
      return LeftState.GONE;
    }
    boolean after = now.get().equals(left.plan().after());
    boolean before = now.get().equals(left.plan().before());
    return switch (left.state()) {
      case PLANNED, UNSURE ->
          after
              ? LeftState.WRITTEN
              : !before ? LeftState.OVERTAKEN : over ? LeftState.UNWRITTEN : open(left);
      case UNDOING ->
          before
              ? LeftState.UNDONE
              : !after ? LeftState.OVERTAKEN : over ? LeftState.WRITTEN : open(left);
      case WRITTEN -> after ? LeftState.WRITTEN : LeftState.OVERTAKEN;
      case UNWRITTEN, OVERTAKEN, UNDONE, GONE -> left.state();
    };
  }

  /** What was sent and is not there yet may come. */
  private static LeftState open(Left left) {
    return left.state() == LeftState.PLANNED ? LeftState.UNSURE : left.state();
  }
}
