package org.folioext.okapi.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.RequestValidator;
import io.vertx.openapi.validation.ValidatableRequest;
import io.vertx.openapi.validation.ValidatedRequest;

/**
 * Holds a request against the contract. The validator queues behind all other blocking work that is
 * ordered in the server's context, a migration for one; so it is called in a context of its own.
 */
final class Validating implements Handler<RoutingContext> {

  private final ExactValues values = new ExactValues();
  private final RequestValidator validator;
  private final Operation operation;

  Validating(RequestValidator validator, Operation operation) {
    this.validator = validator;
    this.operation = operation;
  }

  @Override
  public void handle(RoutingContext web) {
    values
        .extractValidatableRequest(web, operation)
        .compose(request -> validate(web, request))
        .map(SoundBody::checked)
        .onSuccess(
            valid -> {
              web.put(RouterBuilder.KEY_META_DATA_VALIDATED_REQUEST, valid);
              web.next();
            })
        .onFailure(web::fail);
  }

  private Future<ValidatedRequest> validate(RoutingContext web, ValidatableRequest request) {
    ContextInternal caller = ContextInternal.current();
    Promise<ValidatedRequest> done = caller.promise();
    ((VertxInternal) web.vertx())
        .createEventLoopContext()
        .runOnContext(
            go -> validator.validate(request, operation.getOperationId()).onComplete(done));
    return done.future();
  }
}
