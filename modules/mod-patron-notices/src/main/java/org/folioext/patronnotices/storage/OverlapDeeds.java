package org.folioext.patronnotices.storage;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.folioext.okapi.pg.Database;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.preview.FolioNotice;

/** Who wanted a rule beside FOLIO's own notices. Thread-safe. */
public final class OverlapDeeds {

  private final Database database;

  /** Of a database. */
  public OverlapDeeds(Database database) {
    this.database = database;
  }

  /**
   * Records that somebody did.
   *
   * @param beside policies of FOLIO that send the same
   */
  public Future<Void> confirmed(
      String tenant, Author author, String rule, List<FolioNotice> beside) {
    JsonArray policies = new JsonArray();
    beside.forEach(one -> policies.add(one.policy().toString()));
    JsonObject details = new JsonObject().put("rule", rule).put("policies", policies);
    return database.inTenant(
        tenant,
        sql ->
            sql.preparedQuery(
                    "INSERT INTO deed (at, actor, action, details)"
                        + " VALUES ($1, $2, 'overlap-confirmed', $3)")
                .execute(Tuple.of(utc(author.at()), author.by().orElse(null), details))
                .mapEmpty());
  }
}
