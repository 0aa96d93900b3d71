package org.folioext.marcchecks.http;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.okapi.Failure;
import org.folioext.okapi.http.Operation;
import org.folioext.okapi.http.Routes;

/** Stands in for the operations on runs until their branch is merged. */
public final class NotYet {
  private NotYet() {}

  /** Operations. */
  public static Map<String, Operation> operations() {
    return Stream.of(
            "getRuns",
            "getRun",
            "deleteRun",
            "cancelRun",
            "getFindings",
            "getCounts",
            "getRecord",
            "onTimer")
        .collect(
            Collectors.toMap(
                id -> id, id -> call -> Failure.unavailable("not-yet", "Not yet.").future()));
  }

  /** Routes. */
  public static Routes routes() {
    return router -> {
      router.post("/marc-checks/runs").handler(web -> web.fail(503));
      router.get("/marc-checks/runs/:id/report").handler(web -> web.fail(503));
      router.get("/marc-checks/runs/:id/records-file").handler(web -> web.fail(503));
    };
  }
}
