package org.folioext.okapi.tenant;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Bodies;
import org.folioext.okapi.http.Routes;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.ModuleName;
import org.folioext.okapi.pg.Schemas;

/**
 * The system interface {@code _tenant} 2.0. A POST makes a job, answers 201, and the work goes on;
 * the gateway asks for the job until it is complete, and deletes it. Any instance can be asked. The
 * gateway asks without a user, and where no auth module is enabled without a token.
 *
 * <p>Source: folio-org/okapi v7.0.3, doc/guide.md, and raml-util, ramls/tenant.raml.
 */
public final class TenantApi implements Routes {
  private static final String PATH = "/_/tenant";
  private static final int MAX_BODY_BYTES = 64 << 10;
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Pattern UUID_FORM =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final Schemas schemas;
  private final ModuleName module;
  private final TenantJobs jobs;
  private final TenantRunner runner;

  /** What switches tenants of the module on and off. */
  public TenantApi(Database database, Schemas schemas, TenantHooks hooks, ModuleName module) {
    this.schemas = schemas;
    this.module = module;
    this.jobs = new TenantJobs(database, LEASE);
    this.runner =
        new TenantRunner(database.vertx(), new TenantWork(schemas, hooks, module), jobs, LEASE);
  }

  @Override
  public void mount(Router router) {
    router.post(PATH).handler(web -> answer(web, this::post));
    router.get(PATH + "/:id").handler(web -> answer(web, this::get));
    router.delete(PATH + "/:id").handler(web -> answer(web, this::delete));
  }

  /**
   * Waits for the jobs that run here, after the server took its last request.
   *
   * @return done when none runs or patience is over; what still runs then is left to its lease, and
   *     told as failed when that is over
   */
  public Future<Void> drain(Duration patience) {
    return runner.drain(patience);
  }

  private interface Operation {
    Future<Answer> answer(RoutingContext web, String tenant);
  }

  private static void answer(RoutingContext web, Operation operation) {
    Future.succeededFuture(web.request().headers())
        .map(headers -> OkapiHeaders.of(headers).tenant())
        .compose(tenant -> operation.answer(web, tenant))
        .compose(answer -> answer.sendTo(web.response()))
        .onFailure(web::fail);
  }

  private Future<Answer> post(RoutingContext web, String tenant) {
    return Bodies.read(web, MAX_BODY_BYTES)
        .map(body -> TenantAttributes.of(body, module))
        .compose(attributes -> post(tenant, attributes));
  }

  private Future<Answer> post(String tenant, TenantAttributes attributes) {
    return schemas
        .prepare()
        .compose(ready -> jobs.create(tenant))
        .onSuccess(job -> runner.run(job, attributes))
        .map(job -> created(job, attributes.json()));
  }

  private static Answer created(TenantJob job, JsonObject attributes) {
    return Answer.created(PATH + "/" + job.id(), job.json().put("tenantAttributes", attributes));
  }

  private Future<Answer> get(RoutingContext web, String tenant) {
    String id = web.pathParam("id");
    return uuid(id)
        .map(uuid -> jobs.find(uuid, tenant))
        .orElse(Future.succeededFuture(Optional.empty()))
        .map(found -> Answer.ok(found.orElseThrow(() -> unknown(id)).json()));
  }

  private Future<Answer> delete(RoutingContext web, String tenant) {
    String id = web.pathParam("id");
    return uuid(id)
        .map(uuid -> jobs.delete(uuid, tenant))
        .orElse(Future.succeededFuture(false))
        .compose(gone -> gone ? Future.succeededFuture(Answer.noContent()) : unknown(id).future());
  }

  private static Optional<UUID> uuid(String id) {
    return Optional.of(id).filter(text -> UUID_FORM.matcher(text).matches()).map(UUID::fromString);
  }

  private static Failure unknown(String id) {
    return Failure.notFound("tenant job", id);
  }
}
