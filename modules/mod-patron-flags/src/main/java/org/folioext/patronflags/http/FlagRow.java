package org.folioext.patronflags.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folioext.okapi.time.Dates;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.rule.Fact;

/** A flag as a row of a table, without what is personal. Stateless. */
final class FlagRow {

  static final List<String> HEADINGS =
      List.of(
          "id",
          "patronId",
          "kind",
          "rule",
          "severity",
          "state",
          "raisedDate",
          "changedDate",
          "resolvedDate",
          "expiresOn",
          "patronGroup",
          "assignedTo",
          "snoozedUntil",
          "held",
          "baseline",
          "owner",
          "facts");

  private FlagRow() {}

  static List<String> of(Flag flag) {
    return List.of(
        flag.id().toString(),
        flag.patron().toString(),
        flag.kind(),
        flag.rule(),
        flag.severity().id(),
        flag.state().id(),
        Dates.of(flag.raised()),
        Dates.of(flag.changed()),
        text(flag.resolvedAt().map(Dates::of)),
        text(flag.expiresOn()),
        text(flag.group()),
        text(flag.assigned()),
        text(flag.snoozedUntil()),
        String.valueOf(flag.held()),
        String.valueOf(flag.baseline()),
        flag.owner(),
        flag.evidence().open().stream().map(Fact::toString).collect(Collectors.joining("; ")));
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }
}
