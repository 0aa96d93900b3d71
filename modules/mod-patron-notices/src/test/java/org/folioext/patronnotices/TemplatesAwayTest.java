package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.folioext.okapitesting.Await;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A module that fills templates comes back; a template that was deleted does not. */
@TestInstance(Lifecycle.PER_CLASS)
class TemplatesAwayTest {
  private static final Instant LATER = SendSite.NOON.plus(Duration.ofMinutes(2));

  /** Once before the first plan of a pass, once before what is pending is claimed. */
  private static final int PLANNED = 2;

  private SendSite site;

  @BeforeAll
  void open() {
    site = new SendSite();
  }

  @AfterAll
  void close() {
    site.close();
  }

  private String library(String name) {
    String tenant = site.tenant(name);
    site.pending(tenant, 1);
    return tenant;
  }

  private void waitsAndGoesWhenItIsBack(String tenant, Runnable back) {
    assertThat(site.messages(tenant)).containsExactly("email refused not-rendered");
    assertThat(site.causes(tenant)).containsExactly("pending not-rendered");
    back.run();
    site.send(tenant, LATER);
    assertThat(site.mail.mails(tenant)).hasSize(1);
    assertThat(site.causes(tenant)).containsExactly("sending");
  }

  @Test
  void whatNoInstanceFillsGoesWhenThereIsOneAgain() {
    String tenant = library("restarting");
    String engine = site.templates.descriptor().getString("id");
    site.pass(
        tenant,
        PLANNED,
        () -> {
          site.gateway.unregister(engine, site.templates.uri());
          return Future.succeededFuture();
        });
    waitsAndGoesWhenItIsBack(
        tenant, () -> site.gateway.register(site.templates.descriptor(), site.templates.uri()));
  }

  @Test
  void whatHasNoRouteGoesWhenThereIsOneAgain() {
    String tenant = library("routeless");
    String engine = site.templates.descriptor().getString("id");
    site.pass(tenant, PLANNED, () -> site.gateway.disable(tenant, engine, false));
    waitsAndGoesWhenItIsBack(tenant, () -> Await.of(site.gateway.enable(tenant, engine, Map.of())));
  }

  @Test
  void aTemplateThatWasDeletedStopsItsRuleWhereStaffSeeIt() {
    String tenant = library("deleted");
    site.pass(tenant, PLANNED, () -> deleted(tenant));
    assertThat(site.messages(tenant)).containsExactly("email refused template-missing");
    assertThat(site.causes(tenant)).containsExactly("pending template-missing");
    site.send(tenant, LATER);
    assertThat(site.causes(tenant)).containsExactly("suppressed rule-broken");
    assertThat(site.mail.calls(tenant)).isEmpty();
    JsonObject status = site.staff(tenant).get("getStatus", "/patron-notices/status");
    assertThat(status.getJsonArray("broken").getJsonObject(0).getString("rule")).isEqualTo("soon");
  }

  private Future<?> deleted(String tenant) {
    return WebClient.create(site.vertx)
        .deleteAbs(site.templates.uri() + "/templates/" + Made.id("template"))
        .putHeader("X-Okapi-Tenant", tenant)
        .send();
  }

  @Test
  void aLanguageThatWasTakenAwayIsTriedAgain() {
    String tenant = library("language");
    site.pass(
        tenant,
        PLANNED,
        () -> {
          JsonObject template =
              site.templates
                  .find(tenant, "/templates", Made.id("template").toString())
                  .orElseThrow();
          JsonObject texts = template.getJsonObject("localizedTemplates");
          texts.put("de", texts.remove("en"));
          site.templates.put(tenant, "/templates", template);
          return Future.succeededFuture();
        });
    assertThat(site.causes(tenant)).containsExactly("pending template-refused");
  }
}
