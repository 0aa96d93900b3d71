package org.folioext.console.notices.rules;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Url;

/** Tells what a rule would do that is not kept. */
@FunctionalInterface
public interface DraftPreview {

  /** Asks for a preview of it; gives its page. */
  Future<Url> of(Caller caller, JsonObject rule);
}
