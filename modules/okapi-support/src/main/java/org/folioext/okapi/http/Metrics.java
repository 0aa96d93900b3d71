package org.folioext.okapi.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.ext.web.Router;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.util.Set;
import java.util.UUID;

/**
 * {@code GET /admin/metrics}: what one Vert.x and its module count, in the text format of
 * Prometheus. Each instance has a registry of its own. Asks for no tenant.
 */
public final class Metrics implements Routes {

  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /**
   * A Vert.x that counts here. No label holds a path: paths hold ids, and there is no end of them.
   * Pools of HTTP clients always have both labels of a pool, so all pools do: Prometheus wants
   * that.
   */
  public Vertx vertx(VertxOptions options) {
    MicrometerMetricsOptions counted =
        new MicrometerMetricsOptions()
            .setRegistryName(UUID.randomUUID().toString())
            .setLabels(Set.of(Label.HTTP_METHOD, Label.HTTP_CODE, Label.POOL_TYPE, Label.POOL_NAME))
            .setJvmMetricsEnabled(true);
    counted.setEnabled(true);
    return Vertx.builder()
        .with(new VertxOptions(options).setMetricsOptions(counted))
        .withMetrics(new MicrometerMetricsFactory(registry))
        .build();
  }

  /** Where the module counts what Vert.x does not know. */
  public MeterRegistry registry() {
    return registry;
  }

  @Override
  public void mount(Router router) {
    router
        .get("/admin/metrics")
        .handler(web -> Answer.text(TYPE, registry.scrape()).sendTo(web.response()));
  }
}
