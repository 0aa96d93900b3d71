package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.Failure;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;

/**
 * The e-mail address of one user, as mod-users has it ({@code personal.email}).
 *
 * @param gateway of the request
 */
public record EmailOfUser(Gateway gateway) {

  /**
   * The address.
   *
   * @return empty where the user has none; fails with NOT_FOUND where there is no such user
   */
  public Future<Optional<String>> of(UUID user) {
    return gateway
        .get("/users/" + user)
        .recover(failure -> Future.failedFuture(missing(failure, user)))
        .map(EmailOfUser::email);
  }

  private static Throwable missing(Throwable failure, UUID user) {
    return failure instanceof CallFailed call
            && call.status().orElse(0) == 404
            && !Gateway.hasNoModule(call)
        ? Failure.notFound("patron", user.toString())
        : failure;
  }

  private static Optional<String> email(JsonObject user) {
    return Given.text(Given.object(user, "personal"), "email")
        .map(String::strip)
        .filter(address -> !address.isEmpty());
  }
}
