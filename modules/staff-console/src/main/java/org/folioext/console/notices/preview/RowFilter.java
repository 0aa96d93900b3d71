package org.folioext.console.notices.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folioext.console.gateway.Cql;
import org.folioext.console.gateway.Url;
import org.folioext.console.web.PageRequest;

/**
 * Which rows of a preview are shown.
 *
 * @param outcome goes, {@code stays} for all that does not, or a reason
 */
public record RowFilter(
    Optional<String> outcome, Optional<String> rule, Optional<String> day, boolean alsoByFolio) {

  private static final String STAYS = "stays";

  static RowFilter of(PageRequest request) {
    return new RowFilter(
        request.query("outcome"),
        request.query("rule"),
        request.query("day").filter(day -> day.matches("\\d{4}-\\d{2}-\\d{2}")),
        request.query("folio").isPresent());
  }

  /** As CQL. */
  Optional<String> query() {
    List<String> terms = new ArrayList<>();
    outcome.ifPresent(
        one ->
            terms.add(
                one.equals(STAYS)
                    ? Cql.compared("outcome", "<>", Preview.GOES)
                    : Cql.is("outcome", one)));
    rule.ifPresent(id -> terms.add(Cql.is("ruleId", id)));
    day.ifPresent(date -> terms.add(Cql.is("day", date)));
    if (alsoByFolio) {
      terms.add(Cql.has("folioPolicyId"));
    }
    return Cql.all(terms);
  }

  /** As parameters of an address. */
  public Url on(Url page) {
    return page.with("outcome", outcome)
        .with("rule", rule)
        .with("day", day)
        .with("folio", alsoByFolio ? "yes" : "");
  }

  public boolean isOf(String one) {
    return outcome.filter(one::equals).isPresent();
  }
}
