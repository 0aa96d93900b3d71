package org.folioext.marcchecks.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.folioext.marcchecks.Library;
import org.folioext.marcchecks.Records;
import org.folioext.okapitesting.SchemaDump;
import org.folioext.okapitesting.Sql;
import org.folioext.okapitesting.UserRequests;

/** A tenant that has data of every kind, all of them full of words that nobody else may read. */
final class OtherTenant {
  static final String NAME = "owner";

  /** In the name of a profile, its text, and names of files. */
  private static final String WORD = "Kanarienvogel";

  private static final long LIMIT = 987_654_321_012L;
  private static final String JOBS = "/_/tenant";
  private static final String SCHEMA = NAME + "_mod_marc_checks";

  private final Library library;
  private final List<String> ids = new ArrayList<>();
  private final List<String> secrets =
      new ArrayList<>(List.of(WORD, Records.CANARY, String.valueOf(LIMIT), SCHEMA));

  private final String job;

  OtherTenant(Library library) {
    this.library = library;
    library.add(NAME);
    UserRequests staff = library.as(NAME);
    JsonObject profile =
        new JsonObject().put("name", WORD).put("yaml", "# " + WORD + "\nrules:\n  isbn: off\n");
    String profileId =
        has(
            staff
                .call("createProfile", HttpMethod.POST, "/marc-checks/profiles", profile)
                .bodyAsJsonObject());
    staff.call(
        "updateSettings",
        HttpMethod.PUT,
        "/marc-checks/settings",
        new JsonObject().put("defaultProfileId", profileId).put("maxUploadBytes", LIMIT));
    finishedRun(staff);
    openRuns();
    job = tenantJob();
    secrets.addAll(ids);
  }

  private String has(JsonObject made) {
    ids.add(made.getString("id"));
    return made.getString("id");
  }

  private void finishedRun(UserRequests staff) {
    String run =
        has(
            staff
                .call(
                    "createRun",
                    HttpMethod.POST,
                    "/marc-checks/runs?fileName=" + WORD + ".mrc",
                    "application/octet-stream",
                    Records.iso2709())
                .bodyAsJsonObject());
    String path = "/marc-checks/runs/" + run;
    JsonObject seen = staff.call("getRun", HttpMethod.GET, path).bodyAsJsonObject();
    while (!seen.getString("state").equals("finished")) {
      seen = staff.call("getRun", HttpMethod.GET, path).bodyAsJsonObject();
    }
  }

  /** One that an instance works on, one so old that the next timer of this tenant takes it away. */
  private void openRuns() {
    try (Sql sql = new Sql(library.database())) {
      for (String state :
          List.of("'running', NULL, now() + interval '1 hour'", "'finished', '2020-01-01', NULL")) {
        String upload = UUID.randomUUID().toString();
        String run = UUID.randomUUID().toString();
        ids.addAll(List.of(upload, run));
        sql.execute(
            """
            SET search_path = %1$s;
            INSERT INTO upload VALUES ('%2$s', 'whole', '%4$s', 1, now());
            INSERT INTO upload_chunk VALUES ('%2$s', 0, '%4$s');
            INSERT INTO run (id, upload_id, profile_name, profile_yaml, file_name, bytes_total,
              created, state, ended, lease_until)
              VALUES ('%3$s', '%2$s', '%4$s', '# %4$s', '%4$s', 1, now(), %5$s)\
            """
                .formatted(SCHEMA, upload, run, WORD, state));
      }
      ids.addAll(sql.texts("SELECT id FROM upload WHERE file_name LIKE '%.mrc'"));
    }
  }

  private String tenantJob() {
    JsonObject again = new JsonObject().put("module_to", Library.MODULE);
    JsonObject begun =
        Library.await(library.direct(NAME, HttpMethod.POST, JOBS).sendBuffer(again.toBuffer()))
            .bodyAsJsonObject();
    String path = JOBS + "/" + has(begun);
    JsonObject seen = begun;
    while (!seen.getBoolean("complete")) {
      seen = Library.await(library.direct(NAME, HttpMethod.GET, path).send()).bodyAsJsonObject();
    }
    return begun.getString("id");
  }

  /** Id of a job of its, such as the gateway begins. */
  String job() {
    return job;
  }

  /** Ids of all that it has, each once. */
  List<String> ids() {
    return List.copyOf(ids);
  }

  /** All that it has, as text. */
  String data() {
    try (Sql sql = new Sql(library.database())) {
      return SchemaDump.of(sql, SCHEMA);
    }
  }

  /**
   * Which of its words are in what another one was answered, but for those sent with the question.
   */
  List<String> leaked(String sent, String answered) {
    return secrets.stream()
        .filter(answered::contains)
        .filter(secret -> !sent.contains(secret))
        .toList();
  }

  /** The same in a log, where its ids may be. */
  List<String> logged(String log) {
    return List.of(WORD, Records.CANARY).stream().filter(log::contains).toList();
  }
}
