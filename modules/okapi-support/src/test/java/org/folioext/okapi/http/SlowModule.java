package org.folioext.okapi.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.PrintStream;
import java.time.Duration;
import org.folioext.okapi.Await;

/** A process whose one request goes on until the process is asked to end. */
final class SlowModule {

  private SlowModule() {}

  public static void main(String[] arguments) {
    Vertx vertx = Vertx.vertx();
    Promise<Void> ending = Promise.promise();
    Router router = Router.router(vertx);
    PrintStream out = System.out;
    router
        .get("/")
        .handler(
            web -> {
              out.println("arrived");
              ending.future().compose(x -> vertx.timer(50)).onSuccess(x -> web.end("done"));
            });
    ModuleServer server = Await.result(ModuleServer.start(vertx, router, 0));
    new Shutdown(Duration.ofSeconds(40))
        .then(
            "asked",
            () -> {
              ending.complete();
              return Future.succeededFuture();
            })
        .then("server", server::drain)
        .then("Vert.x", vertx::close)
        .install();
    out.println(server.port());
  }
}
