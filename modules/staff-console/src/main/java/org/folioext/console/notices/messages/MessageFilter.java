package org.folioext.console.notices.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folioext.console.gateway.Cql;
import org.folioext.console.gateway.Url;
import org.folioext.console.notices.Days;
import org.folioext.console.notices.NoticeLinks;
import org.folioext.console.web.PageRequest;

/**
 * Which messages are listed.
 *
 * @param patron id of whom they are about, or to whom they go
 * @param days the library's
 */
public record MessageFilter(
    Optional<String> state,
    Optional<String> channel,
    Optional<String> rule,
    Optional<String> patron,
    Days days) {

  /** States of messages: first those that a person looks for. */
  public static final List<String> STATES =
      List.of("unknown", "failed", "refused", "ready", "calling", "taken", "sent", "dropped");

  /** By what messages go. */
  public static final List<String> CHANNELS = List.of("email", "print", "note");

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** What an address asks for; what is no state, channel or id is not heeded. */
  static MessageFilter of(PageRequest request) {
    return new MessageFilter(
        request.query("state").filter(STATES::contains),
        request.query("channel").filter(CHANNELS::contains),
        request.query("rule"),
        request.query("patron").filter(ID.asMatchPredicate()),
        Days.of(request));
  }

  /** As CQL; empty for all. */
  Optional<String> query() {
    List<String> terms = new ArrayList<>();
    state.ifPresent(one -> terms.add(Cql.is("state", one)));
    channel.ifPresent(one -> terms.add(Cql.is("channel", one)));
    rule.ifPresent(one -> terms.add(Cql.is("rule", one)));
    patron.ifPresent(
        one ->
            terms.add("(" + Cql.is("patronId", one) + " or " + Cql.is("recipientId", one) + ")"));
    days.first().ifPresent(day -> terms.add(Cql.compared("localDate", ">=", day)));
    days.last().ifPresent(day -> terms.add(Cql.compared("localDate", "<=", day)));
    return Cql.all(terms);
  }

  /** The list of these. */
  public Url here() {
    return days.on(
        NoticeLinks.MESSAGES
            .with("state", state)
            .with("channel", channel)
            .with("rule", rule)
            .with("patron", patron));
  }

  /** The same list with another state; with all where it is empty. */
  public Url in(String other) {
    return here().with("state", other);
  }

  /** The same list, of everybody. */
  public Url ofEverybody() {
    return here().with("patron", "");
  }

  public boolean isIn(String one) {
    return state.orElse("").equals(one);
  }
}
