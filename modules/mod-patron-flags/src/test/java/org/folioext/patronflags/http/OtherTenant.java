package org.folioext.patronflags.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronflags.Raised;
import org.folioext.patronflags.Site;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.rule.Severity;

/** A tenant that has data of every kind, full of words that nobody else may read. */
final class OtherTenant {
  static final String NAME = "owner";

  /** In its settings, its rule and a comment. */
  private static final String WORD = "Buchfink";

  static final String RULE =
      """
      name: %1$s
      severity: note
      says: %1$s
      when: {group: Child}
      cases:
        - {name: in, today: 2026-03-02, patron: {group: Child}, expect: flagged}
        - {name: out, today: 2026-03-02, patron: {group: Other}, expect: clear}
      """
          .formatted("Mine");

  private static final List<String> TABLES =
      List.of(
          "setting",
          "group_rule",
          "choice_change",
          "flag",
          "flag_step",
          "exported",
          "scan",
          "patron");

  private final Site site;
  private final List<String> ids = new ArrayList<>();

  OtherTenant(Site site) {
    this.site = site;
    UserRequests staff = site.tenant(NAME);
    Flag flag = Raised.flag(site, NAME, "a-kind", Severity.ERROR, 77);
    Raised.hold(site, NAME, Raised.flag(site, NAME, "b-kind", Severity.NOTE, 77));
    ids.add(flag.id().toString());
    ids.add(flag.patron().toString());
    staff.call(
        "commentFlag",
        HttpMethod.POST,
        "/patron-flags/flags/" + flag.id() + "/steps/comment",
        new JsonObject().put("version", 1).put("comment", WORD));
    staff.call(
        "updateSettings",
        HttpMethod.PUT,
        "/patron-flags/settings",
        new JsonObject()
            .put("version", 1)
            .put("zone", "Europe/Berlin")
            .put("consoleUrl", "https://" + WORD.toLowerCase(Locale.ROOT) + ".example"));
    ids.add(
        staff
            .call(
                "createGroupRule",
                HttpMethod.POST,
                "/patron-flags/group-rules",
                new JsonObject().put("yaml", RULE.replace("Mine", WORD)))
            .bodyAsJsonObject()
            .getString("id"));
    staff.call("exportFlags", HttpMethod.GET, "/patron-flags/export");
    String scan = UUID.randomUUID().toString();
    ids.add(scan);
    site.execute(
        NAME,
        """
        INSERT INTO scan (id, kind, whole, state, phase, judged_by, failure, created, ended)
        VALUES ('%s', 'asked', true, 'failed', 'users', 'x', '%s', now(), now())\
        """
            .formatted(scan, WORD));
  }

  /** Ids of all that it has, each once. */
  List<String> ids() {
    return List.copyOf(ids);
  }

  /** All that it has, as text. */
  List<Object> data() {
    return TABLES.stream()
        .flatMap(
            table -> site.values(NAME, "SELECT t::text FROM " + table + " t ORDER BY 1").stream())
        .toList();
  }

  /** Which of its words are in an answer, but for those sent with the question. */
  List<String> leaked(String sent, String answered) {
    List<String> secrets = new ArrayList<>(ids);
    secrets.addAll(words());
    return secrets.stream()
        .filter(answered::contains)
        .filter(secret -> !sent.contains(secret))
        .toList();
  }

  /** What may stand in no log. */
  List<String> words() {
    return List.of(WORD, WORD.toLowerCase(Locale.ROOT), Raised.CANARY);
  }
}
