package org.folioext.patronflags.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.folioext.okapitesting.ContractOperation;
import org.folioext.okapitesting.LogCapture;
import org.folioext.okapitesting.PathIds;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronflags.OneSite;
import org.folioext.patronflags.PatronFlagsModule;
import org.folioext.patronflags.Site;
import org.folioext.patronflags.http.Attempts.Attempt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every operation of the contract for people, asked by those who may not see what it would show.
 */
@ExtendWith(OneSite.class)
@TestInstance(Lifecycle.PER_CLASS)
class EveryRouteTest {
  private static final String STRANGER = "stranger";
  private static final String USER = "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a99";

  /** Of no tenant, though some come near to one. */
  private static final List<String> NO_TENANTS =
      List.of(
          "elsewhere",
          OtherTenant.NAME.toUpperCase(Locale.ROOT),
          OtherTenant.NAME + "_mod_patron_flags",
          OtherTenant.NAME + "\"; SET ROLE postgres; --",
          "../" + OtherTenant.NAME,
          STRANGER + "," + OtherTenant.NAME,
          "x".repeat(1000));

  private final LogCapture log = new LogCapture();
  private final Site site;
  private final OtherTenant owner;

  EveryRouteTest(Site site) {
    this.site = site;
    this.owner = new OtherTenant(site);
    site.tenant(STRANGER);
  }

  @AfterAll
  void close() {
    log.close();
  }

  private static List<ContractOperation> operations() {
    return ContractOperation.all(PatronFlagsModule.CONTRACT).stream()
        .filter(operation -> !operation.timer())
        .toList();
  }

  @Test
  void noOperationIsLeftOut() {
    assertThat(Attempts.BY_OPERATION.keySet())
        .containsExactlyInAnyOrderElementsOf(
            operations().stream().map(ContractOperation::id).toList());
  }

  @Test
  void whatStrangersMayNotReadIsThereForItsOwner() {
    UserRequests staff = site.as(OtherTenant.NAME, USER);
    for (String path : List.of("flags", "group-rules", "scans", "settings", "configuration")) {
      String answer =
          Site.await(staff.request(HttpMethod.GET, "/patron-flags/" + path).send()).bodyAsString();
      assertThat(owner.leaked("", answer)).as(path).isNotEmpty();
    }
  }

  @Test
  void strangersLearnNothingAndChangeNothing() {
    List<Object> before = owner.data();
    List<String> leaks = new ArrayList<>();
    List<String> unexpected = new ArrayList<>();
    StringBuilder ownExports = new StringBuilder();
    for (ContractOperation operation : operations()) {
      for (String id :
          Stream.of(owner.ids(), PathIds.OF_NOBODY, PathIds.MALFORMED, PathIds.TRICKS)
              .flatMap(List::stream)
              .toList()) {
        Attempt attempt = Attempts.of(operation, id);
        if (operation.id().equals("exportFlags")) {
          ownExports.append(attempt.sent());
        }
        String known = operation.id().equals("getExports") ? ownExports.toString() : attempt.sent();
        for (HttpRequest<Buffer> request : doors(operation, attempt, id)) {
          HttpResponse<Buffer> response = send(request, attempt);
          String answer = response.headers() + response.bodyAsString();
          owner.leaked(known, answer).forEach(word -> leaks.add(word + " in " + attempt));
          if (!isExpected(id, response.statusCode(), attempt)) {
            unexpected.add(response.statusCode() + " to " + operation.method() + " " + attempt);
          }
        }
      }
    }
    assertThat(leaks).isEmpty();
    assertThat(unexpected).isEmpty();
    assertThat(owner.data()).isEqualTo(before);
    assertThat(owner.words()).noneMatch(log.text()::contains);
  }

  /** Past the gateway; ids that are some through it too, with every permission. */
  private List<HttpRequest<Buffer>> doors(ContractOperation operation, Attempt attempt, String id) {
    HttpRequest<Buffer> direct = direct(STRANGER, operation, attempt);
    return owner.ids().contains(id)
        ? List.of(direct, site.as(STRANGER, USER).request(operation.method(), attempt.path()))
        : List.of(direct);
  }

  private HttpRequest<Buffer> direct(String tenant, ContractOperation operation, Attempt attempt) {
    return site.direct(tenant, operation.method(), attempt.path())
        .putHeader("X-Okapi-Url", site.gateway.url().toString())
        .putHeader("X-Okapi-User-Id", USER);
  }

  private static boolean isExpected(String id, int status, Attempt attempt) {
    if (PathIds.TRICKS.contains(id)) {
      return status < 500;
    }
    return status == (PathIds.MALFORMED.contains(id) ? attempt.malformed() : attempt.refused());
  }

  private static HttpResponse<Buffer> send(HttpRequest<Buffer> request, Attempt attempt) {
    attempt.type().ifPresent(type -> request.putHeader("Content-Type", type));
    return Site.await(request.sendBuffer(attempt.body()));
  }

  @Test
  void nobodyGetsInWithoutThePermissionOrWithTheTokenOfAnotherTenant() {
    UserRequests nobody = site.with(OtherTenant.NAME, USER, Set.of());
    UserRequests stranger = site.as(STRANGER, USER);
    for (ContractOperation operation : operations()) {
      Attempt attempt = Attempts.of(operation, owner.ids().get(0));
      HttpRequest<Buffer> foreign =
          stranger
              .request(operation.method(), attempt.path())
              .putHeader("X-Okapi-Tenant", OtherTenant.NAME);
      for (HttpRequest<Buffer> request :
          List.of(nobody.request(operation.method(), attempt.path()), foreign)) {
        assertThat(send(request, attempt).statusCode()).as(operation.id()).isEqualTo(403);
      }
    }
  }

  @Test
  void withoutATenantAndForOneThatIsNoneNothingIsAnswered() {
    for (ContractOperation operation : operations()) {
      Attempt attempt = Attempts.of(operation, owner.ids().get(0));
      for (String tenant : NO_TENANTS) {
        HttpResponse<Buffer> response = send(direct(tenant, operation, attempt), attempt);
        assertThat(response.statusCode()).as(operation.id() + " of " + tenant).isIn(400, 422);
        assertThat(owner.leaked(attempt.sent() + tenant, response.bodyAsString())).isEmpty();
      }
    }
  }
}
