package org.folioext.console.notices.deeds;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.console.gateway.Cql;
import org.folioext.console.gateway.Url;
import org.folioext.console.notices.Days;
import org.folioext.console.notices.NoticeLinks;
import org.folioext.console.web.PageRequest;

/**
 * Which deeds are listed.
 *
 * @param who id of the person who did it
 * @param kind one of {@link #KINDS}
 * @param about id of a patron, a rule, a run, a message or a preview
 * @param zone in which the days are
 */
public record DeedFilter(
    Optional<String> who, Optional<String> kind, Optional<String> about, Days days, ZoneId zone) {

  /** What people can do, in the order of the choices. */
  public static final List<String> KINDS =
      List.of(
          "rule-added",
          "rule-changed",
          "rule-on",
          "rule-off",
          "rule-removed",
          "rules-ordered",
          "overlap-confirmed",
          "settings-changed",
          "template-added",
          "sending-on",
          "sending-off",
          "installation-confirmed",
          "run-asked",
          "run-cancelled",
          "held-confirmed",
          "held-cancelled",
          "auto-renewal",
          "renewals-confirmed",
          "renewals-cancelled",
          "renewal-excluded",
          "renewal-included",
          "preview-asked",
          "preview-cancelled",
          "preview-read",
          "preview-exported",
          "samples-read",
          "patron-previewed",
          "ledger-read",
          "patron-exported",
          "patron-erased",
          "preference-changed",
          "suppression-added",
          "suppression-lifted",
          "suppressions-lifted",
          "domain-released",
          "message-read",
          "message-resent",
          "message-taken-back",
          "message-settled",
          "deeds-exported");

  private static final Predicate<String> ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}").asMatchPredicate();
  private static final Predicate<String> RULE =
      Pattern.compile("[a-z0-9-]{1,80}").asMatchPredicate();

  /** What an address asks for; what is no id, kind or rule is not heeded. */
  static DeedFilter of(PageRequest request) {
    return new DeedFilter(
        request.query("who").map(String::strip).filter(ID),
        request.query("kind").filter(KINDS::contains),
        request.query("about").map(String::strip).filter(ID.or(RULE)),
        Days.of(request),
        request.texts().zone());
  }

  /** As CQL; empty for all. */
  Optional<String> query() {
    List<String> terms = new ArrayList<>();
    who.ifPresent(one -> terms.add(Cql.is("userId", one)));
    kind.ifPresent(one -> terms.add(Cql.is("kind", one)));
    about.ifPresent(one -> terms.add(ID.test(one) ? anyOf(one) : Cql.is("ruleId", one)));
    days.first().ifPresent(day -> terms.add(Cql.compared("date", ">=", begin(day, 0))));
    days.last().ifPresent(day -> terms.add(Cql.compared("date", "<", begin(day, 1))));
    return Cql.all(terms);
  }

  private static String anyOf(String id) {
    return Stream.of("patronId", "runId", "messageId", "previewId")
        .map(field -> Cql.is(field, id))
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  private String begin(String day, int later) {
    return LocalDate.parse(day).plusDays(later).atStartOfDay(zone).toInstant().toString();
  }

  /** The list of these. */
  public Url here() {
    return on(NoticeLinks.DEEDS);
  }

  /** The same as a table. */
  public Url table() {
    return on(new Url("/notices/deeds/table", Map.of()));
  }

  private Url on(Url page) {
    return days.on(page.with("who", who).with("kind", kind).with("about", about));
  }
}
