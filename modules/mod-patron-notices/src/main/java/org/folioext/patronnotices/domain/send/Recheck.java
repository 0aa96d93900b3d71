package org.folioext.patronnotices.domain.send;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folioext.patronnotices.domain.plan.CauseKey;
import org.folioext.patronnotices.domain.plan.DayMessages;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.plan.Outcome;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.plan.PlannedMessage;
import org.folioext.patronnotices.domain.plan.Planner;
import org.folioext.patronnotices.domain.plan.Reason;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Event.Subject;

/**
 * Asks the planner once more, just before: of a patron as FOLIO has them now, what of that which
 * was planned still goes. It decides nothing itself. Immutable, so thread-safe.
 *
 * @param planner with the rules that are on now
 * @param versions theirs, by id
 * @param today in the library's zone
 */
public record Recheck(Planner planner, Map<String, Integer> versions, LocalDate today) {

  /** What happened to it is no longer so: a card was renewed, a loan returned. */
  static final String GONE = "gone";

  /** Its rule is off, or was taken away. */
  static final String RULE_OFF = "rule-off";

  /** Its rule was edited since: the next run asks again. */
  static final String RULE_CHANGED = "rule-changed";

  /** A later step of its rule has taken its place. */
  static final String SUPERSEDED = "superseded";

  /** All channels of its rule were tried. */
  static final String NO_OTHER_CHANNEL = "no-other-channel";

  /**
   * A message that goes.
   *
   * @param causes what it tells of, at least one
   */
  public record Going(PlannedMessage message, List<ClaimedCause> causes) {
    public Going {
      causes = List.copyOf(causes);
    }
  }

  /**
   * A cause that does not go.
   *
   * @param reason id of a {@link Reason}, or a code of this class
   * @param forGood whether no later day makes a difference
   */
  public record Staying(ClaimedCause cause, String reason, boolean forGood) {}

  public Recheck {
    versions = Map.copyOf(versions);
  }

  /** All that was asked, each cause in one of both. */
  public record Checked(List<Going> going, List<Staying> staying) {
    public Checked {
      going = List.copyOf(going);
      staying = List.copyOf(staying);
    }
  }

  /** Causes of somebody whom FOLIO does not have. */
  public static Checked gone(List<ClaimedCause> causes) {
    return new Checked(
        List.of(), causes.stream().map(cause -> new Staying(cause, GONE, false)).toList());
  }

  /**
   * Asks.
   *
   * @param causes of this patron
   * @param history of messages; what it says of causes is not asked for
   */
  public Checked of(PatronCase patron, List<ClaimedCause> causes, History history) {
    List<Staying> staying = new ArrayList<>();
    causes.forEach(cause -> withdrawn(cause).ifPresent(staying::add));
    Map<Set<Channel>, List<ClaimedCause>> byTried =
        causes.stream()
            .filter(cause -> withdrawn(cause).isEmpty())
            .collect(
                Collectors.groupingBy(
                    ClaimedCause::tried, LinkedHashMap::new, Collectors.toList()));
    List<Going> going = new ArrayList<>();
    byTried.forEach(
        (tried, group) -> {
          Asking asking = new Asking(group, history, counted(going));
          List<Decision> decisions = planner.decide(without(patron, tried), today, asking);
          List<Going> ofGroup = going(decisions, asking);
          going.addAll(ofGroup);
          staying.addAll(staying(group, ofGroup, decisions));
        });
    return new Checked(going, staying);
  }

  /** What its rule no longer says, or cannot say. */
  private Optional<Staying> withdrawn(ClaimedCause cause) {
    Integer version = versions.get(cause.key().rule());
    if (version == null) {
      return Optional.of(new Staying(cause, RULE_OFF, false));
    }
    if (version != cause.version()) {
      return Optional.of(new Staying(cause, RULE_CHANGED, false));
    }
    return planner.isBroken(cause.key().rule())
        ? Optional.of(new Staying(cause, Reason.RULE_BROKEN.id(), false))
        : Optional.empty();
  }

  private static PatronCase without(PatronCase patron, Set<Channel> tried) {
    return new PatronCase(
        patron.patron(),
        patron.wishes().not(tried),
        patron.proxies().stream().map(one -> one.with(one.wishes().not(tried))).toList(),
        patron.candidates());
  }

  private static DayMessages counted(List<Going> going) {
    DayMessages messages = new DayMessages();
    going.forEach(one -> messages.add(one.message()));
    return messages;
  }

  private static List<Going> going(List<Decision> decisions, Asking asking) {
    return PlannedMessage.of(decisions).stream()
        .map(
            message ->
                new Going(
                    message,
                    message.decisions().stream()
                        .map(decision -> asking.causes.get(decision.key()))
                        .toList()))
        .toList();
  }

  private List<Staying> staying(
      List<ClaimedCause> group, List<Going> going, List<Decision> decisions) {
    Set<Long> goes =
        going.stream()
            .flatMap(one -> one.causes().stream())
            .map(ClaimedCause::id)
            .collect(Collectors.toSet());
    return group.stream()
        .filter(cause -> !goes.contains(cause.id()))
        .map(cause -> staying(cause, decisions))
        .toList();
  }

  private Staying staying(ClaimedCause cause, List<Decision> decisions) {
    Optional<Decision> decision =
        decisions.stream().filter(one -> isOf(one, cause.key())).findFirst();
    if (decision.isEmpty()) {
      return new Staying(cause, GONE, false);
    }
    if (decision.get().step().isPresent()
        && decision.get().step().getAsInt() != cause.key().step()) {
      return new Staying(cause, SUPERSEDED, false);
    }
    Reason reason = ((Outcome.Stays) decision.get().outcome()).reason();
    return reason == Reason.NO_CHANNEL && !cause.tried().isEmpty()
        ? new Staying(cause, NO_OTHER_CHANNEL, true)
        : new Staying(cause, reason.id(), false);
  }

  private static boolean isOf(Decision decision, CauseKey key) {
    return decision.rule().id().equals(key.rule())
        && decision.candidate().subject().equals(key.subject())
        && decision.candidate().cause().equals(key.cause());
  }

  /** The ledger as if nothing but these causes were open, and they were new. */
  private static final class Asking implements History {
    private final Map<CauseKey, ClaimedCause> causes;
    private final History history;
    private final DayMessages more;

    Asking(List<ClaimedCause> causes, History history, DayMessages more) {
      this.causes =
          causes.stream().collect(Collectors.toMap(ClaimedCause::key, Function.identity()));
      this.history = history;
      this.more = more;
    }

    @Override
    public Optional<String> stateOf(CauseKey key) {
      return causes.containsKey(key) ? Optional.empty() : Optional.of("not-claimed");
    }

    @Override
    public int messagesTo(UUID recipient, LocalDate day) {
      return history.messagesTo(recipient, day) + more.to(recipient);
    }

    @Override
    public int messagesTo(UUID recipient, String rule, LocalDate day) {
      return history.messagesTo(recipient, rule, day) + more.to(recipient, rule);
    }

    @Override
    public Set<String> cardCauses(UUID patron) {
      return causes.values().stream()
          .filter(one -> one.event().subject() == Subject.CARD)
          .filter(one -> one.key().patron().equals(patron))
          .map(one -> one.key().cause())
          .collect(Collectors.toSet());
    }
  }
}
