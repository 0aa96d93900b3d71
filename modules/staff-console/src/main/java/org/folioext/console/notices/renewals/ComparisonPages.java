package org.folioext.console.notices.renewals;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.folioext.console.notices.renewals.RenewalViews.Compared;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** How often predictions came true: the last thirty days, unless others are asked for. */
final class ComparisonPages {

  private static final int DAYS = 30;

  private final NoticeRenewals renewals;
  private final Clock clock;

  ComparisonPages(NoticeRenewals renewals, Clock clock) {
    this.renewals = renewals;
    this.clock = clock;
  }

  Future<View> show(PageRequest request) {
    LocalDate today = LocalDate.now(clock.withZone(request.texts().zone()));
    String from = request.query("from").orElse(today.minusDays(DAYS - 1L).toString());
    String to = request.query("to").orElse(today.toString());
    Optional<LocalDate> first = RenewalFilter.day(from);
    Optional<LocalDate> last = RenewalFilter.day(to);
    if (first.isEmpty() || last.isEmpty()) {
      return wrong(from, to, "no-day");
    }
    if (last.get().isBefore(first.get())) {
      return wrong(from, to, "order");
    }
    return renewals
        .compare(request.caller(), first.get(), last.get())
        .map(tallies -> new Comparison(first.get(), last.get(), tallies))
        .map(found -> page(200, new Compared(from, to, Optional.empty(), Optional.of(found))));
  }

  private static Future<View> wrong(String from, String to, String what) {
    return Future.succeededFuture(
        page(422, new Compared(from, to, Optional.of(what), Optional.empty())));
  }

  private static View page(int status, Compared compared) {
    return new View.Html(status, "notices/renewals/comparison", compared);
  }
}
