package org.folioext.okapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.WebClient;
import org.folioext.okapi.Await;
import org.junit.jupiter.api.Test;

class MetricsTest {

  @Test
  void countsEachInstanceByItselfAndNamesNoPath() {
    Metrics first = new Metrics();
    Metrics second = new Metrics();
    first.registry().counter("canary").increment();

    String ofFirst = scrape(first);
    String ofSecond = scrape(second);

    assertThat(ofFirst).contains("canary_total 1.0", "vertx_http_server_requests", "jvm_memory");
    assertThat(ofFirst).contains("code=\"200\"").doesNotContain("/things", "path=", "route=");
    assertThat(ofFirst)
        .as("pools of all types")
        .contains("pool_type=\"worker\"", "pool_type=\"http\"");
    assertThat(ofSecond).contains("vertx_http_server_requests").doesNotContain("canary");
  }

  /** Makes a module's Vert.x, asks it for something, then for its metrics. */
  private static String scrape(Metrics metrics) {
    Vertx vertx = metrics.vertx(new VertxOptions());
    Router router = Router.router(vertx);
    metrics.mount(router);
    router.get("/things/:id").handler(web -> web.end("x"));
    ModuleServer server = Await.result(ModuleServer.start(vertx, router, 0));
    WebClient client = WebClient.create(vertx);
    Await.result(client.get(server.port(), "localhost", "/things/42").send());
    String text =
        Await.result(client.get(server.port(), "localhost", "/admin/metrics").send())
            .bodyAsString();
    Await.result(vertx.close());
    return text;
  }
}
