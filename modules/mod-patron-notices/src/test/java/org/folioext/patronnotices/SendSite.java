package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.folioext.okapi.client.ClientOptions;
import org.folioext.okapi.config.ModuleConfig;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.DatabaseConfig;
import org.folioext.okapi.pg.ModuleName;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapi.seal.Seal;
import org.folioext.okapi.seal.TenantKeys;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.ContractAssert;
import org.folioext.okapitesting.ModuleDescriptors;
import org.folioext.okapitesting.TestPostgres;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronnotices.app.SendPermit;
import org.folioext.patronnotices.app.cases.Cases;
import org.folioext.patronnotices.app.cases.Known;
import org.folioext.patronnotices.app.cases.Preparation;
import org.folioext.patronnotices.app.people.AddressHashes;
import org.folioext.patronnotices.app.send.MessageDesk;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.rule.SendingHours;
import org.folioext.patronnotices.domain.settings.Caution;
import org.folioext.patronnotices.domain.settings.NoticeSettings;
import org.folioext.patronnotices.domain.settings.SendSettings;
import org.folioext.patronnotices.storage.AddressKeys;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.message.HashedAddress;
import org.folioext.patronnotices.storage.message.Messages;
import org.folioext.patronnotices.storage.message.Resends;

/**
 * Senders among FOLIO's modules. The cards of all patrons expire in a week, and the rule {@code
 * soon} tells them.
 */
final class SendSite extends SendFolio implements AutoCloseable {
  static final String NAME = "mod-patron-notices";
  static final NoticeRule SOON =
      Made.rule(
          "soon",
          "card-expiring",
          "{before: 7}",
          "send: {by: [email, print, note], template: Soon}");

  /** What was done since rules and settings were made. */
  static final String DEEDS =
      "SELECT action FROM deed WHERE action NOT IN ('rule-added', 'settings-changed')"
          + " ORDER BY number";

  private static final byte[] KEY =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final long SHORTLY = 20;
  private static final int TIMES = 3000;
  private static final Author SOMEBODY = new Author(Instant.EPOCH, Optional.empty());

  final TestPostgres postgres = TestPostgres.start();
  final Database database = database(vertx, postgres.config());
  final PatronNoticesModule module;
  final PatronNoticesModule other;

  SendSite() {
    NoticesConfig config =
        new NoticesConfig(
            new ModuleConfig(0, postgres.config(), Duration.ofSeconds(5)),
            new SecretKeySpec(KEY, "AES"),
            Optional.of("tests"));
    module = Await.of(PatronNoticesModule.start(vertx, config, new Metrics(), at(NOON)));
    other = Await.of(PatronNoticesModule.start(vertx, config, new Metrics(), at(NOON)));
    gateway.register(
        ModuleDescriptors.checkedIn(NAME), URI.create("http://127.0.0.1:" + module.port()));
  }

  static Database database(Vertx vertx, DatabaseConfig config) {
    return Database.open(vertx, config, ModuleName.of(NAME, PatronNoticesModule.class));
  }

  /** An instance that sends, of this JVM or of another. */
  static SendParts sender(
      Vertx vertx, Database database, SendPermit permit, Clock clock, SendParts.Options options) {
    Gateways gateways = new Gateways(vertx, FolioClient.of(vertx, ClientOptions.of(vertx, clock)));
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
    return sender(vertx, database, permit, at(now), SendParts.Options.USUAL);
  }

  /** A pass in which something happens when it is asked so often whether anything may go out. */
  void pass(String tenant, int often, Supplier<Future<?>> meanwhile) {
    AtomicInteger asked = new AtomicInteger();
    SendPermit permit =
        headers ->
            asked.incrementAndGet() == often
                ? meanwhile.get().map(true)
                : Future.succeededFuture(true);
    Await.of(sender(permit, NOON).send(headers(tenant)));
  }

  /** Sends all that a tenant has, at noon. */
  void send(String tenant) {
    send(tenant, NOON);
  }

  /** Sends all that a tenant has, at some time. */
  void send(String tenant, Instant now) {
    Await.of(sending(tenant, now));
  }

  /** The same, of so much that nobody waits a minute for it. */
  Future<Void> sending(String tenant, Instant now) {
    return sender(headers -> Future.succeededFuture(true), now).send(headers(tenant));
  }

  /** Sends as {@link #send} does, with all that is known of patrons and their addresses. */
  void sendKnowing(String tenant, Instant now) {
    Clock clock = at(now);
    SecureRandom random = new SecureRandom();
    Seal seal = new Seal(new SecretKeySpec(KEY, "AES"), random);
    AddressHashes hashes =
        new AddressHashes(new TenantKeys(database, AddressKeys.TABLE, seal, random, clock));
    Gateways gateways = new Gateways(vertx, FolioClient.of(vertx, ClientOptions.of(vertx, clock)));
    Known known =
        PeopleParts.of(database, hashes, gateways, seal, clock)
            .known(RenewParts.happened(database), RenewParts.leftOut(database));
    Await.of(
        new SendParts(
                vertx,
                database,
                gateways,
                new Preparation(gateways, clock),
                new Cases(known),
                headers -> Future.succeededFuture(true),
                SendParts.addresses(hashes),
                seal,
                clock,
                SendParts.Options.USUAL)
            .send(headers(tenant)));
  }

  /** The timer rings at one instance. */
  void ring(PatronNoticesModule instance, String tenant) {
    Await.of(
        WebClient.create(vertx)
            .post(instance.port(), "127.0.0.1", "/patron-notices/timer")
            .putHeader("X-Okapi-Tenant", tenant)
            .putHeader("X-Okapi-Url", gateway.url().toString())
            .send());
  }

  /** A person confirms that it is the installation, and wants it to send whatever waits. */
  void switchOn(String tenant) {
    JsonObject off = new JsonObject().put("enabled", false).put("version", 0);
    String fingerprint = person(tenant, HttpMethod.PUT, "", off).getString("fingerprint");
    JsonObject here = new JsonObject().put("fingerprint", fingerprint);
    JsonObject confirmed = person(tenant, HttpMethod.POST, "/confirm", here);
    JsonObject on =
        new JsonObject()
            .put("enabled", true)
            .put("version", confirmed.getInteger("version"))
            .put("count", confirmed.getJsonObject("waiting").getLong("count"));
    assertThat(person(tenant, HttpMethod.PUT, "", on).getBoolean("open")).isTrue();
  }

  /** Somebody who decides about sending; without a person nobody does. */
  private JsonObject person(String tenant, HttpMethod method, String path, JsonObject body) {
    return Await.of(
            WebClient.create(vertx)
                .request(method, module.port(), "127.0.0.1", "/patron-notices/sending" + path)
                .putHeader("X-Okapi-Tenant", tenant)
                .putHeader("X-Okapi-Url", gateway.url().toString())
                .putHeader("X-Okapi-User-Id", Site.USER)
                .sendJsonObject(body))
        .bodyAsJsonObject();
  }

  /** Waits until a query finds that, and nothing else. */
  void until(String tenant, String query, String... found) {
    for (int i = 0; i < TIMES && !texts(tenant, query).equals(List.of(found)); i++) {
      Await.of(vertx.timer(SHORTLY, TimeUnit.MILLISECONDS));
    }
    assertThat(texts(tenant, query)).containsExactly(found);
  }

  /** Somebody who may do everything, over HTTP. */
  UserRequests staff(String tenant) {
    return new UserRequests(
        gateway,
        WebClient.create(vertx),
        Await.of(ContractAssert.of(vertx, PatronNoticesModule.CONTRACT)),
        tenant,
        Site.USER,
        Site.PERMISSIONS);
  }

  MessageDesk desk() {
    return new MessageDesk(
        new Messages(database), new Resends(database), UUID::randomUUID, at(NOON));
  }

  /** A tenant that sends as fast as it can, at any time of the day. */
  String tenant(String name) {
    return tenant(name, new SendSettings(200, 1_000_000, false, Caution.USUAL), SOON);
  }

  String tenant(String name, SendSettings sending, NoticeRule... rules) {
    library(name);
    enable(name, ModuleDescriptors.checkedIn(NAME));
    choose(name, sending, SendingHours.USUAL, rules);
    return name;
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
            usual.retention(),
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
                            new KeptRule(rule, 1, Optional.of(TODAY.minusYears(1)), SOMEBODY));
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
                            rows.stream().map(row -> String.valueOf(row.getValue(0))).toList())));
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
    Await.of(module.drain());
    Await.of(other.drain());
    Await.of(module.close());
    Await.of(other.close());
    Await.of(database.close());
    stop();
    postgres.close();
  }
}
