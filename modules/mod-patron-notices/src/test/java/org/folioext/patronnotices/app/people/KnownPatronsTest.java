package org.folioext.patronnotices.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronnotices.Site.await;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.client.WebClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.ClientOptions;
import org.folioext.okapi.client.OkapiClient;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapi.seal.Seal;
import org.folioext.okapi.seal.TenantKeys;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.Site;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.people.Suppression;
import org.folioext.patronnotices.domain.plan.Wishes;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.storage.AddressKeys;
import org.folioext.patronnotices.storage.people.Preferences;
import org.folioext.patronnotices.storage.people.SuppressedAddresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is known of patrons, as those use it who plan and send. */
@ExtendWith(OneSite.class)
class KnownPatronsTest {

  private static final UUID ONE = UUID.fromString("11111111-0000-4000-8000-000000000001");
  private static final UUID OTHER = UUID.fromString("11111111-0000-4000-8000-000000000002");
  private static final Map<UUID, String> ADDRESSES =
      Map.of(ONE, "one@example.org", OTHER, "other@example.org");

  private final Database database;
  private final Clock clock;
  private final AddressHashes hashes;
  private final SuppressedAddresses list;
  private final Suppressions suppressions;

  KnownPatronsTest(Site site) {
    database = site.database();
    clock = Clock.fixed(Instant.parse("2026-03-02T23:30:00Z"), ZoneOffset.UTC);
    SecureRandom random = new SecureRandom();
    Seal seal = new Seal(new SecretKeySpec(new byte[32], "AES"), random);
    hashes = new AddressHashes(new TenantKeys(database, AddressKeys.TABLE, seal, random, clock));
    Gateways gateways =
        new Gateways(
            site.vertx,
            new OkapiClient(WebClient.create(site.vertx), ClientOptions.of(site.vertx, clock)));
    list = new SuppressedAddresses(database);
    suppressions = new Suppressions(list, hashes, gateways, UUID::randomUUID, clock);
    site.tenant("bounced");
    site.tenant("notbounced");
  }

  @Test
  void anAddressThatFailedIsRefusedToWhoeverHasItInThisTenantAlone() {
    assertThat(await(suppressions.of("bounced", ADDRESSES))).isEmpty();
    AddressHash hash = await(hashes.of("bounced"));
    Suppression added = await(list.add("bounced", entry(OTHER), hash.of(" One@Example.org")));
    assertThat(await(list.add("bounced", entry(ONE), hash.of("one@example.org")))).isEqualTo(added);
    assertThat(await(suppressions.of("bounced", ADDRESSES))).isEqualTo(Set.of(ONE));
    assertThat(await(suppressions.of("notbounced", ADDRESSES))).isEmpty();
  }

  private Suppression entry(UUID patron) {
    Author nobody = new Author(clock.instant(), Optional.empty());
    return new Suppression(
        UUID.randomUUID(),
        Channel.EMAIL,
        Suppression.Reason.FAILED,
        Optional.of(patron),
        nobody,
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void wishesAreToldOfThoseWhoHaveSome() {
    Wanted wanted = new Wanted(new Preferences(database), clock);
    OkapiHeaders headers =
        OkapiHeaders.of(MultiMap.caseInsensitiveMultiMap().add(OkapiHeaders.TENANT, "bounced"));
    Wishes wishes = new Wishes(Set.of(Event.LOAN_DUE), Set.of(Channel.EMAIL, Channel.PRINT));
    await(wanted.write(headers, ONE.toString(), 0, wishes));
    assertThat(await(wanted.of("bounced", List.of(ONE, OTHER)))).isEqualTo(Map.of(ONE, wishes));
    assertThat(await(wanted.of("notbounced", List.of(ONE)))).isEmpty();
  }

  @Test
  void aDomainIsTheSameForAllWhoWriteToIt() {
    AddressHash hash = await(hashes.of("notbounced"));
    assertThat(hash.ofDomain("a@Example.org")).isEqualTo(hash.ofDomain("b@example.org"));
    assertThat(hash.of("a@example.org")).isNotEqualTo(hash.of("b@example.org"));
  }
}
