package org.folioext.console.notices.renewals;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.folioext.console.gateway.Caller;
import org.folioext.console.notices.renewals.RenewalViews.Names;
import org.folioext.console.notices.rules.NoticeRules;
import org.folioext.console.patrons.Directory;

/** Names of whom and what renewals are about, as far as the person may see them. */
final class RenewalNames {

  private final NoticeRules rules;
  private final Directory directory;
  private final Items items;

  RenewalNames(NoticeRules rules, Directory directory, Items items) {
    this.rules = rules;
    this.directory = directory;
    this.items = items;
  }

  /**
   * Those of some renewals.
   *
   * @param wanted ids of items whose barcodes are wanted
   */
  Future<Names> of(Caller caller, List<Renewal> renewals, Collection<String> wanted) {
    Future<Map<String, String>> people =
        directory.users(caller, renewals.stream().map(Renewal::patron).toList());
    Future<Map<String, String>> ruleNames = rules.names(caller);
    Future<Map<String, String>> barcodes = items.barcodes(caller, wanted);
    return Future.all(people, ruleNames, barcodes)
        .map(all -> new Names(people.result(), ruleNames.result(), barcodes.result()));
  }
}
