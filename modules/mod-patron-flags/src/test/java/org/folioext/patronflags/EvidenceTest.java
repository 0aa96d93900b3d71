package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.FlagsBench.await;
import static org.folioext.patronflags.MadeUp.user;
import static org.folioext.patronflags.MadeUp.userId;

import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import javax.crypto.spec.SecretKeySpec;
import org.folioext.okapi.seal.Seal;
import org.folioext.okapi.seal.TenantKeys;
import org.folioext.okapitesting.LogCapture;
import org.folioext.patronflags.app.key.KeyChange;
import org.folioext.patronflags.storage.EvidenceKeys;
import org.folioext.patronflags.storage.flag.KeyRotation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Evidence is compared under a key that can be replaced, and what is personal stays in its place.
 */
@TestInstance(Lifecycle.PER_CLASS)
class EvidenceTest {

  private static final String CANARY = "kanarienvogel";

  private FlagsBench bench;

  @BeforeAll
  void start() {
    bench = new FlagsBench();
    bench.route(bench.instance(FlagsBench.options(4), bench.clock));
  }

  @AfterAll
  void stop() {
    bench.close();
  }

  @Test
  void anotherKeyHashesAllAnewAndNothingElseChanges() {
    String tenant = "keys";
    bench.tenant(tenant);
    for (int i = 1; i <= 6; i++) {
      bench.user(tenant, user(i, -5));
    }
    bench.scan(tenant);
    String hashes = "SELECT string_agg(evidence_hash, ' ' ORDER BY id) FROM flag";
    Object before = bench.value(tenant, hashes);

    SecureRandom random = new SecureRandom();
    Seal seal = new Seal(new SecretKeySpec(new byte[32], "AES"), random);
    TenantKeys keys = new TenantKeys(bench.database, EvidenceKeys.TABLE, seal, random, bench.clock);
    KeyRotation rotation = new KeyRotation(bench.database);
    KeyChange change = new KeyChange(keys, rotation, seal, bench.clock);
    assertThat(await(change.rotate(tenant))).isEqualTo(6);

    assertThat(bench.value(tenant, hashes)).isNotEqualTo(before);
    JsonObject scan = bench.scan(tenant);
    assertThat(scan.getString("state")).isEqualTo("finished");
    assertThat(bench.value(tenant, "SELECT count(*) FROM flag_step")).isEqualTo(6L);
  }

  @Test
  void whatIsPersonalIsInItsColumnAndNowhereElse() {
    String tenant = "canary";
    bench.tenant(tenant);
    JsonObject bird = user(1, -5);
    bird.put("barcode", CANARY + "-barcode").put("username", CANARY + "-username");
    bird.getJsonObject("personal")
        .put("lastName", CANARY)
        .put("firstName", CANARY)
        .put("email", CANARY + "@@example")
        .put("phone", "555-5555-" + CANARY);
    bench.user(tenant, bird);
    String log;
    try (LogCapture capture = new LogCapture()) {
      bench.scan(tenant);
      bench.feesMeddler.meddle((path, answer) -> null);
      bench.scan(tenant);
      log = capture.text();
    }
    assertThat(log).contains("Business not seen").doesNotContain(CANARY);
    assertThat(bench.flags(tenant, "patronId==" + userId(1)).toString())
        .contains("contact-email-malformed")
        .doesNotContain(CANARY);
    String others =
        "SELECT count(*) FROM flag f WHERE (to_jsonb(f) - 'evidence_personal')::text LIKE '%"
            + CANARY
            + "%'";
    String personal =
        "SELECT count(*) FROM flag WHERE evidence_personal::text LIKE '%" + CANARY + "%'";
    assertThat(bench.value(tenant, others)).isEqualTo(0L);
    assertThat((Long) bench.value(tenant, personal)).isPositive();
    assertThat(
            bench.value(
                tenant,
                "SELECT count(*) FROM flag_step s WHERE to_jsonb(s)::text LIKE '%" + CANARY + "%'"))
        .isEqualTo(0L);
  }
}
