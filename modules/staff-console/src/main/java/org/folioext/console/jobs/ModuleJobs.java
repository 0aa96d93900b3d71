package org.folioext.console.jobs;

import java.util.List;

/**
 * The jobs of a module.
 *
 * @param runs the last, newest first, 30 at most
 */
public record ModuleJobs(List<Schedule> schedules, List<Job> runs) {

  public ModuleJobs {
    schedules = List.copyOf(schedules);
    runs = List.copyOf(runs);
  }
}
