package org.folioext.patronnotices;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.FakeGateway;
import org.folioext.okapitesting.GatewayOptions;
import org.folioext.okapitesting.neighbours.LocaleNeighbour;
import org.folioext.okapitesting.neighbours.MailNeighbour;
import org.folioext.okapitesting.neighbours.StorageNeighbour;
import org.folioext.okapitesting.neighbours.UsersNeighbour;

/**
 * FOLIO's modules that senders ask: users, templates, notes, mod-sender and mod-email behind a
 * gateway that checks no permissions. It is noon in Berlin on {@link #TODAY}.
 */
class SendFolio {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final Instant NOON = TODAY.atTime(11, 0).toInstant(ZoneOffset.UTC);
  static final LocalDate EXPIRES = TODAY.plusDays(7);

  final Vertx vertx = Vertx.vertx();
  final FakeGateway gateway = Await.of(FakeGateway.start(vertx, GatewayOptions.forTests()));
  final UsersNeighbour users = Await.of(UsersNeighbour.start(vertx, Clock.systemUTC()));
  final StorageNeighbour templates = Await.of(StorageNeighbour.templateEngine(vertx));
  final StorageNeighbour notes = Await.of(StorageNeighbour.notes(vertx));
  final LocaleNeighbour locale = Await.of(LocaleNeighbour.start(vertx));
  final MailNeighbour mail = Await.of(MailNeighbour.start(vertx, at(NOON)));

  SendFolio() {
    gateway.register(users.descriptor(), users.uri());
    gateway.register(templates.descriptor(), templates.uri());
    gateway.register(notes.descriptor(), notes.uri());
    gateway.register(locale.descriptor(), locale.uri());
    gateway.register(mail.sender().descriptor(), mail.sender().uri());
    gateway.register(mail.email().descriptor(), mail.email().uri());
  }

  static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  static OkapiHeaders headers(String tenant, String gateway) {
    return OkapiHeaders.of(
        MultiMap.caseInsensitiveMultiMap()
            .add(OkapiHeaders.TENANT, tenant)
            .add(OkapiHeaders.URL, gateway)
            .add(OkapiHeaders.USER_ID, Site.USER));
  }

  OkapiHeaders headers(String tenant) {
    return headers(tenant, gateway.url().toString());
  }

  /** FOLIO's modules are switched on for a new tenant, with a template and a type of notes. */
  void library(String tenant) {
    gateway.addOpenTenant(tenant);
    for (JsonObject descriptor :
        List.of(
            users.descriptor(),
            templates.descriptor(),
            notes.descriptor(),
            locale.descriptor(),
            mail.sender().descriptor(),
            mail.email().descriptor())) {
      enable(tenant, descriptor);
    }
    locale.zone(tenant, "Europe/Berlin");
    template(tenant, "Your card expires {{user.expiresOn}}", "<p>Dear {{user.lastName}}</p>");
    notes.put(
        tenant,
        "/note-types",
        new JsonObject().put("id", UUID.randomUUID().toString()).put("name", "General note"));
  }

  void enable(String tenant, JsonObject descriptor) {
    Await.of(gateway.enable(tenant, descriptor.getString("id"), Map.of()));
  }

  void template(String tenant, String header, String body) {
    JsonObject text =
        new JsonObject()
            .put("header", header)
            .put("body", body)
            .put("attachments", new JsonArray());
    templates.put(
        tenant,
        "/templates",
        new JsonObject()
            .put("id", Made.id("template").toString())
            .put("name", "Soon")
            .put("templateResolver", "mustache")
            .put("outputFormats", new JsonArray().add("text/html"))
            .put("localizedTemplates", new JsonObject().put("en", text)));
  }

  void user(String tenant, int number, LocalDate expires, String lastName) {
    users.putUser(
        tenant,
        new JsonObject()
            .put("id", patron(number).toString())
            .put("active", true)
            .put("type", "patron")
            .put("expirationDate", expires + "T20:00:00.000+00:00")
            .put(
                "personal",
                new JsonObject()
                    .put("lastName", lastName)
                    .put("email", "p" + number + "@mail.example.org")
                    .put(
                        "addresses",
                        new JsonArray()
                            .add(
                                new JsonObject()
                                    .put("addressTypeId", Made.id("home").toString())
                                    .put("addressLine1", "Street " + number)
                                    .put("city", "Berlin")))));
  }

  static UUID patron(int number) {
    return new UUID(0x4000L | (long) number << 32, 0x8000000000000000L | number);
  }

  /** Stops them. */
  void stop() {
    Await.of(gateway.close());
    Await.of(mail.close());
    Await.of(vertx.close());
  }
}
