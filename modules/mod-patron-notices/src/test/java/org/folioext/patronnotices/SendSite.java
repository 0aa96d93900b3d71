package org.folioext.patronnotices;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.ClientOptions;
import org.folioext.okapi.client.OkapiClient;

import org.folioext.okapi.config.ModuleConfig;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.DatabaseConfig;
import org.folioext.okapi.pg.ModuleName;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapi.seal.Seal;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.FakeGateway;
import org.folioext.okapitesting.GatewayOptions;
import org.folioext.okapitesting.ModuleDescriptors;
import org.folioext.okapitesting.TestPostgres;
import org.folioext.okapitesting.neighbours.LocaleNeighbour;
import org.folioext.okapitesting.neighbours.MailNeighbour;
import org.folioext.okapitesting.neighbours.StorageNeighbour;
import org.folioext.okapitesting.neighbours.UsersNeighbour;
import org.folioext.patronnotices.app.SendPermit;
import org.folioext.patronnotices.app.cases.Cases;
import org.folioext.patronnotices.app.cases.Known;
import org.folioext.patronnotices.app.cases.Preparation;
import org.folioext.patronnotices.app.send.MessageDesk;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.plan.SendingHours;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.settings.NoticeSettings;
import org.folioext.patronnotices.domain.settings.SendSettings;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.message.HashedAddress;
import org.folioext.patronnotices.storage.message.Messages;
import org.folioext.patronnotices.storage.message.Resends;

/**
 * Senders among FOLIO's modules: users, templates, notes, mod-sender and mod-email behind a gateway
 * that checks no permissions. It is noon in Berlin on {@link #TODAY}; the cards of all patrons
 * expire in a week, and the rule {@code soon} tells them.
 */
final class SendSite implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final Instant NOON = TODAY.atTime(11, 0).toInstant(ZoneOffset.UTC);
  static final LocalDate EXPIRES = TODAY.plusDays(7);
  static final String NAME = "mod-patron-notices";
  static final NoticeRule SOON =
      Made.rule(
          "soon",
          "card-expiring",
          "{before: 7}",
          "send: {by: [email, print, note], template: Soon}");
  static final SendParts.Options QUICK =
      new SendParts.Options(
          Duration.ofSeconds(3), Duration.ofSeconds(3), 2, Duration.ofSeconds(20));

  private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final Author SOMEBODY = new Author(Instant.EPOCH, Optional.empty());

  final Vertx vertx = Vertx.vertx();
  final TestPostgres postgres = TestPostgres.start();
  final FakeGateway gateway = Await.of(FakeGateway.start(vertx, GatewayOptions.forTests()));
  final UsersNeighbour users = Await.of(UsersNeighbour.start(vertx, Clock.systemUTC()));
  final StorageNeighbour templates = Await.of(StorageNeighbour.templateEngine(vertx));
  final StorageNeighbour notes = Await.of(StorageNeighbour.notes(vertx));
  final LocaleNeighbour locale = Await.of(LocaleNeighbour.start(vertx));
  final MailNeighbour mail = Await.of(MailNeighbour.start(vertx, at(NOON)));
  final Database database = database(vertx, postgres.config());
  private final PatronNoticesModule module;

  SendSite() {
    NoticesConfig config =
        new NoticesConfig(
            new ModuleConfig(0, postgres.config(), Duration.ofSeconds(5)),
            new SecretKeySpec(KEY, "AES"),
            Optional.empty());
    module = Await.of(PatronNoticesModule.start(vertx, config, new Metrics(), at(NOON)));
    gateway.register(users.descriptor(), users.uri());
    gateway.register(templates.descriptor(), templates.uri());
    gateway.register(notes.descriptor(), notes.uri());
    gateway.register(locale.descriptor(), locale.uri());
    gateway.register(mail.sender().descriptor(), mail.sender().uri());
    gateway.register(mail.email().descriptor(), mail.email().uri());
    gateway.register(
        ModuleDescriptors.checkedIn(NAME), URI.create("http://127.0.0.1:" + module.port()));
  }

  static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  static Database database(Vertx vertx, DatabaseConfig config) {
    return Database.open(vertx, config, ModuleName.of(NAME, PatronNoticesModule.class));
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

  /** An instance that sends, of this JVM or of another. */
  static SendParts sender(
      Vertx vertx, Database database, SendPermit permit, Clock clock, SendParts.Options options) {
    Gateways gateways =
        new Gateways(
            vertx, new OkapiClient(WebClient.create(vertx), ClientOptions.of(vertx, clock)));
    return new SendParts(
        vertx,
        database,
        gateways,
        new Preparation(gateways, clock),
        new Cases(Known.NOTHING),
        permit,
        tenant ->
            Future.succeededFuture(
                address ->
                    new HashedAddress(
                        "hash of " + address.hashCode(),
                        address.substring(address.indexOf('@') + 1))),
        new Seal(new SecretKeySpec(KEY, "AES"), new SecureRandom()),
        clock,
        options);
  }

  SendParts sender(SendPermit permit, Instant now) {
    return sender(vertx, database, permit, at(now), QUICK);
  }

  /** Sends all that a tenant has, at noon. */
  void send(String tenant) {
    send(tenant, NOON);
  }

  /** Sends all that a tenant has, at some time. */
  void send(String tenant, Instant now) {
    Await.of(sender(headers -> Future.succeededFuture(true), now).send(headers(tenant)));
  }

  MessageDesk desk() {
    return new MessageDesk(
        new Messages(database), new Resends(database), UUID::randomUUID, at(NOON));
  }

  /** A tenant that sends as fast as it can, at any time of the day. */
  String tenant(String name) {
    return tenant(name, new SendSettings(200, 1_000_000, false, 30), SOON);
  }

  String tenant(String name, SendSettings sending, NoticeRule... rules) {
    gateway.addOpenTenant(name);
    for (JsonObject descriptor :
        List.of(
            users.descriptor(),
            templates.descriptor(),
            notes.descriptor(),
            locale.descriptor(),
            mail.sender().descriptor(),
            mail.email().descriptor(),
            ModuleDescriptors.checkedIn(NAME))) {
      Await.of(gateway.enable(name, descriptor.getString("id"), Map.of()));
    }
    locale.zone(name, "Europe/Berlin");
    template(name, "Your card expires {{user.expiresOn}}", "<p>Dear {{user.lastName}}</p>");
    notes.put(
        name,
        "/note-types",
        new JsonObject().put("id", UUID.randomUUID().toString()).put("name", "General note"));
    choose(name, sending, SendingHours.USUAL, rules);
    return name;
  }

  void template(String tenant, String header, String body) {
    JsonObject text =
        new JsonObject().put("header", header).put("body", body).put("attachments", new JsonArray());
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

  void choose(String tenant, SendSettings sending, SendingHours hours, NoticeRule... rules) {
    NoticeSettings usual = NoticeSettings.usual();
    NoticeSettings settings =
        new NoticeSettings(
            usual.zone(),
            hours,
            usual.planAt(),
            usual.minors(),
            usual.perPatronADay(),
            usual.languageField(),
            Optional.of("en"),
            usual.consoleUrl(),
            usual.servicePoint(),
            sending);
    Await.of(
        new ChoiceStore(database)
            .change(
                tenant,
                SOMEBODY,
                present -> {
                  var next = present.with(settings, SOMEBODY);
                  for (NoticeRule rule : rules) {
                    next =
                        next.with(
                            new KeptRule(
                                rule, 1, Optional.of(TODAY.minusYears(1)), SOMEBODY));
                  }
                  return next;
                }));
  }

  /** Patrons of whom a notice is pending; the number tells them apart. */
  void pending(String tenant, int... numbers) {
    for (int number : numbers) {
      user(tenant, number, EXPIRES, "Patron" + number);
    }
    List<Tuple> values =
        IntStream.of(numbers).mapToObj(SendSite::patron).map(SendSite::cause).toList();
    Await.of(
        database.inTenant(
            tenant,
            sql ->
                sql.preparedQuery(
                        """
                        INSERT INTO cause (rule, step, patron, subject, value, event, rule_version,
                          state, run, local_date, not_before, until, created, changed)
                        VALUES ('soon', -7, $1, $1, $2, 'card-expiring', 1, 'pending', $3, $4, $5,
                          $6, $5, $5)\
                        """)
                    .executeBatch(values)));
  }

  private static Tuple cause(UUID patron) {
    return Tuple.of(patron, EXPIRES.toString(), Made.id("run"), TODAY)
        .addOffsetDateTime(NOON.minusSeconds(3600).atOffset(ZoneOffset.UTC))
        .addOffsetDateTime(NOON.plus(Duration.ofDays(3)).atOffset(ZoneOffset.UTC));
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

  /** The first column of what a query finds, as texts. */
  List<String> texts(String tenant, String query) {
    return Await.of(
        database.inTenant(
            tenant,
            sql ->
                sql.query(query)
                    .execute()
                    .map(
                        rows ->
                            rows.stream()
                                .map(row -> String.valueOf(row.getValue(0)))
                                .toList())));
  }

  void execute(String tenant, String statement) {
    Await.of(database.inTenant(tenant, sql -> sql.query(statement).execute()));
  }

  List<String> messages(String tenant) {
    return texts(
        tenant,
        "SELECT concat_ws(' ', channel, state, reason) FROM message"
            + " ORDER BY attempt, created, state, id");
  }

  List<String> causes(String tenant) {
    return texts(tenant, "SELECT concat_ws(' ', state, reason) FROM cause ORDER BY patron");
  }

  @Override
  public void close() {
    Await.of(gateway.close());
    Await.of(module.drain());
    Await.of(module.close());
    Await.of(database.close());
    Await.of(mail.close());
    Await.of(vertx.close());
    postgres.close();
  }
}
