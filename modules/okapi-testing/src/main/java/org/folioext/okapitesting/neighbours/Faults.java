package org.folioext.okapitesting.neighbours;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the gateway and a neighbour and spoils its answers. Requests pass to the
 * neighbour, except those for which a fault was set; {@code _tenant} always passes. Register the
 * neighbour's descriptor with {@link #uri()} in the place of its own. Needs WireMock among the
 * tests' dependencies. Safe for use by several threads.
 */
public final class Faults implements AutoCloseable {
  private static final int LONG_MILLIS = 3_600_000;
  private static final int PASS = 10;
  private static final int SPOIL = 5;

  /** What can go wrong. Behind the gateway a client sees it otherwise than the gateway does. */
  public enum Fault {
    /** No answer within an hour: the client of the gateway gets none either. */
    TIME_OUT(aResponse().withFixedDelay(LONG_MILLIS)),
    /** The connection is reset: 500 of the gateway. */
    RESET(
        aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER)),
    /** 429 with Retry-After of 2 seconds. */
    TOO_MANY(aResponse().withStatus(429).withHeader("Retry-After", "2").withBody("Too many")),
    /** 500 as text. */
    ERROR(aResponse().withStatus(500).withBody("Internal Server Error")),
    /** What is no HTTP: 500 of the gateway. */
    GARBAGE(
        aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE)),
    /** 200 and no whole body: the client of the gateway waits for the rest. */
    HALF_A_BODY(
        aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.MALFORMED_RESPONSE_CHUNK));

    private final ResponseDefinitionBuilder answer;

    Fault(ResponseDefinitionBuilder answer) {
      this.answer = answer;
    }
  }

  private final WireMockServer server;
  private final AtomicInteger scenarios = new AtomicInteger();

  private Faults(WireMockServer server) {
    this.server = server;
  }

  /** Starts on a free port of 127.0.0.1, with no faults. */
  public static Faults before(URI neighbour) {
    WireMockServer server =
        new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    server.start();
    server.stubFor(
        any(anyUrl()).atPriority(PASS).willReturn(aResponse().proxiedFrom(neighbour.toString())));
    server.stubFor(
        any(urlPathMatching("/_/.*"))
            .atPriority(1)
            .willReturn(aResponse().proxiedFrom(neighbour.toString())));
    return new Faults(server);
  }

  /** From now on every request is answered so. */
  public void always(Fault fault) {
    server.stubFor(spoiled(fault));
  }

  /** The next requests are answered so, those behind them pass. */
  public void next(int requests, Fault fault) {
    String scenario = "faults " + scenarios.incrementAndGet();
    for (int i = 0; i < requests; i++) {
      server.stubFor(
          spoiled(fault)
              .inScenario(scenario)
              .whenScenarioStateIs(i == 0 ? Scenario.STARTED : Integer.toString(i))
              .willSetStateTo(Integer.toString(i + 1)));
    }
  }

  private static MappingBuilder spoiled(Fault fault) {
    return any(anyUrl()).atPriority(SPOIL).willReturn(fault.answer);
  }

  /** Where the gateway is to find the neighbour. */
  public URI uri() {
    return URI.create(server.baseUrl().replace("localhost", "127.0.0.1"));
  }

  /** Stops it; the neighbour goes on. */
  @Override
  public void close() {
    server.stop();
  }
}
