package org.folioext.okapi.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.folioext.okapi.Await;
import org.folioext.okapi.OkapiHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests of a client against a gateway that behaves as they say. */
abstract class AgainstOkapi {
  static final String PATH = "/users?query=barcode%3D%3Dcanary";

  static final String TOKEN = "eyJ-secret";

  static final Instant NOW = Instant.parse("2026-02-28T23:59:57Z");

  final Vertx vertx = Vertx.vertx();

  final WireMockServer okapi =
      new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

  final List<Duration> waits = new ArrayList<>();

  final OkapiClient client = client(Duration.ofSeconds(20));

  OkapiHeaders headers;

  OkapiClient client(Duration timeout) {
    ClientOptions options =
        new ClientOptions(
            timeout,
            3,
            Duration.ofMillis(200),
            Duration.ofSeconds(5),
            20,
            () -> 0.5,
            wait -> {
              waits.add(wait);
              return Future.succeededFuture();
            },
            Clock.fixed(NOW, ZoneOffset.UTC));
    return new OkapiClient(WebClient.create(vertx), options);
  }

  @BeforeEach
  void start() {
    okapi.start();
    headers =
        OkapiHeaders.of(
            MultiMap.caseInsensitiveMultiMap()
                .add(OkapiHeaders.TENANT, "lib1")
                .add(OkapiHeaders.TOKEN, TOKEN)
                .add(OkapiHeaders.REQUEST_ID, "req-1")
                .add(OkapiHeaders.URL, okapi.baseUrl() + "/"));
  }

  @AfterEach
  void stop() {
    Await.result(vertx.close());
    okapi.stop();
  }

  void firstThenOk(ResponseDefinitionBuilder first) {
    okapi.stubFor(
        any(anyUrl())
            .inScenario("s")
            .whenScenarioStateIs(STARTED)
            .willReturn(first)
            .willSetStateTo("on"));
    okapi.stubFor(
        any(anyUrl())
            .inScenario("s")
            .whenScenarioStateIs("on")
            .willReturn(aResponse().withBody("ok")));
  }

  void always(ResponseDefinitionBuilder answer) {
    okapi.stubFor(any(anyUrl()).willReturn(answer));
  }
}
