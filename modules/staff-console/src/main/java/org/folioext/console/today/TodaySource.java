package org.folioext.console.today;

import io.vertx.core.Future;
import org.folioext.console.web.PageRequest;

/** A module's part of the start page. */
public interface TodaySource {

  /** The key of its name: what is shown when it cannot be asked. */
  String titleKey();

  /** What it has to say now; fails as calls of the gateway do. */
  Future<Card> card(PageRequest request);
}
