package org.folioext.okapi.tenant;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.http.Routes;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.ModuleName;
import org.folioext.okapi.pg.Schemas;

/**
 * The system interface {@code _tenant} 2.0. A POST makes a job, answers 201, and the work goes on;
 * the gateway asks for the job until it is complete, and deletes it. It asks without a user, and
 * where no auth module is enabled without a token.
 *
 * <p>Source: folio-org/okapi v7.0.3, doc/guide.md, and raml-util, ramls/tenant.raml.
 */
public final class TenantApi implements Routes {
  private static final Logger LOG = LogManager.getLogger();
  private static final String PATH = "/_/tenant";
  private static final long MAX_BODY_BYTES = 64 * 1024L;
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final Vertx vertx;
  private final Schemas schemas;
  private final ModuleName module;
  private final TenantWork work;
  private final TenantJobs jobs;

  /** What switches tenants of the module on and off. */
  public TenantApi(Database database, Schemas schemas, TenantHooks hooks, ModuleName module) {
    this.vertx = database.vertx();
    this.schemas = schemas;
    this.module = module;
    this.work = new TenantWork(schemas, hooks, module);
    this.jobs = new TenantJobs(database, LEASE);
  }

  @Override
  public void mount(Router router) {
    router
        .post(PATH)
        .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES))
        .handler(web -> answer(web, this::post));
    router.get(PATH + "/:id").handler(web -> answer(web, this::get));
    router.delete(PATH + "/:id").handler(web -> answer(web, this::delete));
  }

  private interface Operation {
    Future<Void> answer(RoutingContext web, String tenant);
  }

  private static void answer(RoutingContext web, Operation operation) {
    Future.succeededFuture(web.request().headers())
        .map(headers -> OkapiHeaders.of(headers).tenant())
        .compose(tenant -> operation.answer(web, tenant))
        .onFailure(web::fail);
  }

  private Future<Void> post(RoutingContext web, String tenant) {
    TenantAttributes attributes = TenantAttributes.of(body(web), module);
    return schemas
        .prepare()
        .compose(ready -> jobs.create(tenant))
        .onSuccess(job -> start(job, attributes))
        .compose(
            job ->
                json(
                    web.response().setStatusCode(201).putHeader("Location", PATH + "/" + job.id()),
                    job.json().put("tenantAttributes", attributes.json())));
  }

  private Future<Void> get(RoutingContext web, String tenant) {
    return id(web)
        .compose(id -> jobs.find(id, tenant))
        .compose(found -> found.map(Future::succeededFuture).orElseGet(() -> unknown(web)))
        .compose(job -> json(web.response(), job.json()));
  }

  private Future<Void> delete(RoutingContext web, String tenant) {
    return id(web)
        .compose(id -> jobs.delete(id, tenant))
        .compose(gone -> gone ? Future.succeededFuture() : unknown(web))
        .compose(gone -> web.response().setStatusCode(204).end());
  }
}
