package org.folioext.patronnotices.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.folioext.okapi.seal.Seal;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.Site;

/** A tenant that has one of everything that is found by an id. */
final class Owned {
  static final String NAME = "owner";

  /** Id and name of its rule, in its settings, and the first name of its patron. */
  static final String WORD = "buchfink";

  private static final String RUN = Made.id("a run of the owner").toString();
  private static final String MESSAGE = Made.id("a message of the owner").toString();
  private static final String PATRON = Made.id("a patron of the owner").toString();

  private final String preview;
  private final String suppression;

  Owned(Site site) {
    Asking staff = new Asking(site.tenant(NAME));
    staff.created(WORD);
    staff.apply("", "settings: {consoleUrl: 'https://" + WORD + ".example'}");
    site.users.putUser(NAME, PreviewLibrary.named(PATRON, WORD));
    suppression =
        staff
            .staff()
            .call(
                "createSuppression",
                HttpMethod.POST,
                "/patron-notices/suppressions",
                new JsonObject().put("patronId", PATRON).put("reason", "asked"))
            .bodyAsJsonObject()
            .getString("id");
    preview =
        new PreviewAsking(site, staff.staff())
            .ended(new JsonObject().put("rules", WORD))
            .getString("id");
    site.sql(
        NAME,
        "INSERT INTO run (id, kind, local_date, state, phase, created) VALUES ('"
            + RUN
            + "', 'asked', '2026-03-01', 'finished', 'plan', now())");
    site.sql(
        NAME,
        "INSERT INTO message (id, rule, rule_version, patron, recipient, channel, language,"
            + " template, state, attempt, local_date, until, created, body) VALUES ('"
            + MESSAGE
            + "', '"
            + WORD
            + "', 1, '"
            + PATRON
            + "', '"
            + PATRON
            + "', 'email', 'en', 'T', 'sent', 1, '2026-03-01', now(), now(), '\\x"
            + HexFormat.of().formatHex(said(NAME, MESSAGE))
            + "')");
    busy(site, NAME);
  }

  /** What a message said, as the module keeps it. */
  static byte[] said(String tenant, String message) {
    JsonObject text = new JsonObject().put("header", WORD).put("body", WORD);
    return new Seal(new SecretKeySpec(new byte[32], "AES"), new SecureRandom())
        .seal("message " + tenant + " " + message, text.encode().getBytes(StandardCharsets.UTF_8));
  }

  /** A run of the tenant that somebody else works on for long: none can be asked for. */
  static void busy(Site site, String tenant) {
    site.sql(
        tenant,
        "INSERT INTO run (id, kind, local_date, state, phase, owner, lease_until, created) VALUES"
            + " (gen_random_uuid(), 'asked', '2026-03-02', 'running', 'plan', 'elsewhere',"
            + " now() + interval '1 year', now())");
  }

  /** All ids that are something to it. */
  List<String> ids() {
    return List.copyOf(own().values());
  }

  /** What it has, by how paths call it. */
  Map<String, String> own() {
    return Map.of(
        "ruleId",
        WORD,
        "runId",
        RUN,
        "patronId",
        PATRON,
        "previewId",
        preview,
        "suppressionId",
        suppression,
        "messageId",
        MESSAGE);
  }
}
