package org.folioext.console.patrons.flags;

import io.vertx.core.Future;
import java.util.Optional;
import org.folioext.console.patrons.PatronFlags;
import org.folioext.console.patrons.PatronLinks;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Paging;
import org.folioext.console.web.View;

/** The list of flags. */
final class ListPages {

  private static final int FLAGS = 25;

  private final PatronFlags flags;

  ListPages(PatronFlags flags) {
    this.flags = flags;
  }

  Future<View> list(PageRequest request) {
    int page = Paging.asked(request);
    return flags
        .flags(request.caller(), Optional.empty(), Paging.offset(page, FLAGS), FLAGS)
        .map(
            found ->
                View.html(
                    "patrons/flags/list",
                    new FlagList(
                        found.items(), new Paging(PatronLinks.FLAGS, page, FLAGS, found.total()))));
  }
}
