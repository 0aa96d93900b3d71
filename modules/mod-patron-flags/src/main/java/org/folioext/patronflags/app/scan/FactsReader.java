package org.folioext.patronflags.app.scan;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronflags.domain.book.RuleBook;
import org.folioext.patronflags.domain.patron.OpenBusiness;
import org.folioext.patronflags.domain.patron.Patron;
import org.folioext.patronflags.domain.patron.PatronFacts;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.settings.Scope;

/** Adds to patrons the business that a rule asks for. */
final class FactsReader {

  private final BusinessLook look;
  private final RuleBook book;
  private final Circumstances at;

  FactsReader(BusinessLook look, RuleBook book, Circumstances at) {
    this.look = look;
    this.book = book;
    this.at = at;
  }

  /**
   * Facts of patrons.
   *
   * @param unseen patrons whose business a rule asks for, and could not be read
   */
  record Facts(List<PatronFacts> patrons, long unseen) {}

  Future<Facts> of(List<Patron> patrons) {
    List<UUID> asked = patrons.stream().filter(this::isAskedFor).map(Patron::id).toList();
    return look.of(asked, at.now())
        .map(
            seen ->
                new Facts(
                    patrons.stream().map(patron -> facts(patron, seen.get(patron.id()))).toList(),
                    asked.size() - seen.size()));
  }

  private boolean isAskedFor(Patron patron) {
    return Scope.includes(patron, at.settings())
        && book.asksForBusiness(new PatronFacts(patron, Optional.empty()), at);
  }

  private static PatronFacts facts(Patron patron, OpenBusiness seen) {
    return new PatronFacts(patron, Optional.ofNullable(seen));
  }
}
