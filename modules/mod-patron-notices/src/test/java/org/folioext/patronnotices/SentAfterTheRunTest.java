package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import java.util.stream.IntStream;
import org.folioext.okapitesting.UserRequests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What a run lets go goes out when the run is through; nobody waits for the next timer. */
@TestInstance(Lifecycle.PER_CLASS)
class SentAfterTheRunTest {
  private static final int PATRONS = 30;

  private SendSite site;

  @BeforeAll
  void open() {
    site = new SendSite();
  }

  @AfterAll
  void close() {
    site.close();
  }

  /** A library that sends, and whose rule is known: it is not held. */
  private UserRequests library(String name) {
    String tenant = site.tenant(name);
    IntStream.rangeClosed(1, PATRONS)
        .forEach(i -> site.user(tenant, i, SendSite.EXPIRES, "Patron" + i));
    site.execute(
        tenant,
        """
        WITH before AS (
          INSERT INTO run (id, kind, local_date, state, phase, created, ended)
          VALUES (gen_random_uuid(), 'asked', '2026-02-01', 'finished', 'plan', now(), now())
          RETURNING id)
        INSERT INTO run_rule (run, rule, version, fresh, most, state)
        SELECT id, 'soon', 1, 20, 200, 'confirmed' FROM before\
        """);
    site.switchOn(tenant);
    return site.staff(tenant);
  }

  private void eachHasOneMail(String tenant) {
    site.until(
        tenant,
        "SELECT count(*) FROM message WHERE state IN ('taken', 'sent')",
        String.valueOf(PATRONS));
    assertThat(site.mail.counts(tenant)).hasSize(PATRONS).values().containsOnly(1L);
  }

  @Test
  void oneRingPlansAndSends() {
    UserRequests staff = library("onering");
    site.ring(site.module, staff.tenant);
    eachHasOneMail(staff.tenant);
  }

  @Test
  void whatAPersonAskedToPlanIsSentToo() {
    UserRequests staff = library("asked");
    assertThat(staff.call("createRun", HttpMethod.POST, "/patron-notices/runs").statusCode())
        .isEqualTo(201);
    eachHasOneMail(staff.tenant);
  }

  @Test
  void twoInstancesThatAreRungAtOnceSendEachOnce() {
    UserRequests staff = library("both");
    site.ring(site.module, staff.tenant);
    site.ring(site.other, staff.tenant);
    eachHasOneMail(staff.tenant);
    site.ring(site.other, staff.tenant);
    site.until(staff.tenant, "SELECT count(*) FROM message", String.valueOf(PATRONS));
  }
}
