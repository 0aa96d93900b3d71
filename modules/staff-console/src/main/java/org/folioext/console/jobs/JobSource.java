package org.folioext.console.jobs;

import io.vertx.core.Future;
import java.util.List;
import org.folioext.console.web.PageRequest;

/** The jobs of a module. */
public interface JobSource {

  /** The key of the module's name. */
  String titleKey();

  /** The last runs, newest first, 30 at most; fails as calls of the gateway do. */
  Future<List<Job>> jobs(PageRequest request);
}
