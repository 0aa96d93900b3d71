package org.folioext.console.jobs;

import io.vertx.core.Future;
import org.folioext.console.web.PageRequest;

/** The jobs of a module. */
public interface JobSource {

  /** The key of the module's name. */
  String titleKey();

  /** What it does when, and what came of it; fails as calls of the gateway do. */
  Future<ModuleJobs> jobs(PageRequest request);
}
