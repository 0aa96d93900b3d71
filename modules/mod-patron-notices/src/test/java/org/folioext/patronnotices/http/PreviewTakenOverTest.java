package org.folioext.patronnotices.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.folioext.okapi.job.LeaseLost;
import org.folioext.okapi.job.Leases;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.Site;
import org.folioext.patronnotices.storage.preview.PreviewJobs;
import org.folioext.patronnotices.storage.preview.PreviewJobs.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A preview whose instance was stopped in its middle is begun anew by another one. */
@ExtendWith(OneSite.class)
class PreviewTakenOverTest {
  private static final Instant NOW = Instant.parse("2026-03-02T23:30:00Z");
  private static final int TIMES = 3000;

  private final Site site;

  PreviewTakenOverTest(Site site) {
    this.site = site;
  }

  private static JsonObject wanted() {
    return new JsonObject().put("rules", new JsonArray().add("soon").add("due"));
  }

  @Test
  void nothingOfItIsTwiceAndNothingIsMissing() {
    PreviewAsking staff = PreviewLibrary.of(site, "takenover");
    JsonObject first = staff.ended(wanted());
    String id = first.getString("id");
    List<JsonObject> rows = staff.rows(id, "");
    site.sql(
        "takenover",
        "UPDATE preview SET state = 'running', owner = 'gone', ended = NULL,"
            + " lease_until = now() - interval '1 minute'");
    site.sql("takenover", "DELETE FROM preview_row WHERE number = 1");
    staff.ended(wanted());
    for (int i = 0; i < TIMES && open("takenover"); i++) {
      Site.await(site.vertx.timer(20, TimeUnit.MILLISECONDS));
    }
    assertThat(staff.rows(id, "")).isEqualTo(rows);
    JsonObject again = staff.staff().get("getPreview", PreviewAsking.PREVIEWS + "/" + id);
    assertThat(again.getJsonObject("progress").getInteger("messages"))
        .isEqualTo(first.getJsonObject("progress").getInteger("messages"));
  }

  private boolean open(String tenant) {
    String query = "SELECT count(*) FROM preview WHERE state IN ('waiting', 'running')";
    return !site.sql(tenant, query).equals(List.of("0"));
  }

  private PreviewJobs jobs(String owner, Duration lease) {
    return new PreviewJobs(
        site.database(), new Leases(PreviewJobs.TABLE, PreviewJobs.OLDEST, owner, lease));
  }

  @Test
  void whoeverWasSlowWritesNothingMore() {
    PreviewAsking staff = PreviewLibrary.of(site, "slow");
    staff.ended(wanted());
    site.sql("slow", "UPDATE preview SET state = 'waiting', ended = NULL");
    PreviewJobs slow = jobs("slow", Duration.ofMillis(1));
    PreviewJobs other = jobs("other", Duration.ofMinutes(5));
    Job mine = Site.await(slow.claim("slow", NOW)).orElseThrow();
    Optional<Job> theirs = Optional.empty();
    for (int i = 0; i < TIMES && theirs.isEmpty(); i++) {
      theirs = Site.await(other.claim("slow", NOW));
    }
    assertThat(theirs.orElseThrow().lease().job()).isEqualTo(mine.lease().job());
    assertThatThrownBy(() -> Site.await(slow.begin("slow", mine.lease(), List.of())))
        .isInstanceOf(LeaseLost.class);
    Site.await(other.begin("slow", theirs.orElseThrow().lease(), List.of()));
  }
}
