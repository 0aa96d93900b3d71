package org.folioext.marcchecks.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.folioext.marcchecks.Library;
import org.folioext.marcchecks.MarcChecksModule;
import org.folioext.marcchecks.OneLibrary;
import org.folioext.marcchecks.http.Attempts.Attempt;
import org.folioext.okapitesting.ContractOperation;
import org.folioext.okapitesting.Figures;
import org.folioext.okapitesting.LogCapture;
import org.folioext.okapitesting.PathIds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the contract, asked by those who may not see what it would show. */
@ExtendWith(OneLibrary.class)
@TestInstance(Lifecycle.PER_CLASS)
class EveryRouteTest {
  private static final String STRANGER = "stranger";

  /** Of no tenant, though some come near to one. */
  private static final List<String> NO_TENANTS =
      List.of(
          "nobody",
          OtherTenant.NAME.toUpperCase(Locale.ROOT),
          OtherTenant.NAME + "_mod_marc_checks",
          OtherTenant.NAME + "\"; SET ROLE postgres; --",
          "../" + OtherTenant.NAME,
          STRANGER + "," + OtherTenant.NAME,
          "mod_marc_checks_module",
          "x".repeat(1000));

  private final LogCapture log = new LogCapture();
  private final Library library;
  private final OtherTenant owner;

  EveryRouteTest(Library library) {
    this.library = library;
    this.owner = new OtherTenant(library);
    library.add(STRANGER);
  }

  @AfterAll
  void close() {
    log.close();
  }

  static List<ContractOperation> operations() {
    return ContractOperation.all(MarcChecksModule.CONTRACT);
  }

  /** All but those on rules, which are the same for everybody. */
  static Stream<ContractOperation> operationsOnData() {
    return operations().stream()
        .filter(operation -> !operation.path().startsWith("/marc-checks/rules"));
  }

  static Stream<ContractOperation> operationsOfPeople() {
    return operations().stream().filter(operation -> !operation.timer());
  }

  @Test
  void noOperationIsLeftOut() {
    assertThat(Attempts.BY_OPERATION.keySet())
        .containsExactlyInAnyOrderElementsOf(
            operations().stream().map(ContractOperation::id).toList());
  }

  @Test
  void whatStrangersMayNotReadIsThereForItsOwner() {
    for (String path : List.of("runs", "profiles", "settings", "configuration")) {
      HttpResponse<Buffer> answer =
          library.as(OtherTenant.NAME).raw(HttpMethod.GET, "/marc-checks/" + path);
      assertThat(owner.leaked("", answer.bodyAsString())).as(path).isNotEmpty();
    }
  }

  @Test
  void strangersLearnNothingAndChangeNothing() {
    String before = owner.data();
    List<String> ids =
        Stream.of(owner.ids(), PathIds.OF_NOBODY, PathIds.MALFORMED, PathIds.TRICKS)
            .flatMap(List::stream)
            .toList();
    List<String> leaks = new ArrayList<>();
    List<String> unexpected = new ArrayList<>();
    for (ContractOperation operation : operations()) {
      for (String id : ids) {
        Attempt attempt = Attempts.of(operation, id);
        for (HttpRequest<Buffer> request : doors(operation, attempt)) {
          HttpResponse<Buffer> response = send(request, attempt);
          String answer = response.headers() + response.bodyAsString();
          owner.leaked(attempt.sent(), answer).forEach(word -> leaks.add(word + " in " + attempt));
          if (!isExpected(operation, id, response.statusCode(), attempt.refused())) {
            unexpected.add(response.statusCode() + " to " + attempt);
          }
        }
      }
    }
    Figures.leave(operations().size(), ids.size(), leaks.size());
    assertThat(leaks).isEmpty();
    assertThat(unexpected).isEmpty();
    assertThat(owner.data()).isEqualTo(before);
    assertThat(owner.logged(log.text())).isEmpty();
  }

  /** Through the gateway with every permission, and past it. */
  private List<HttpRequest<Buffer>> doors(ContractOperation operation, Attempt attempt) {
    HttpRequest<Buffer> direct = library.direct(STRANGER, operation.method(), attempt.path());
    return operation.timer()
        ? List.of(direct)
        : List.of(library.as(STRANGER).request(operation.method(), attempt.path()), direct);
  }

  private static boolean isExpected(ContractOperation operation, String id, int status, int not) {
    if (PathIds.TRICKS.contains(id)) {
      return status < 500;
    }
    boolean mayBeInvalid = PathIds.MALFORMED.contains(id) && !operation.path().contains("{id}");
    return status == not || (mayBeInvalid && status == 400);
  }

  private static HttpResponse<Buffer> send(HttpRequest<Buffer> request, Attempt attempt) {
    attempt.type().ifPresent(type -> request.putHeader("Content-Type", type));
    return Library.await(request.sendBuffer(attempt.body()));
  }

  @Test
  void jobOfAnotherTenantIsNotFound() {
    String path = "/_/tenant/" + owner.job();
    for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.DELETE)) {
      HttpResponse<Buffer> asked = Library.await(library.direct(STRANGER, method, path).send());
      assertThat(asked.statusCode()).isEqualTo(404);
    }
    HttpRequest<Buffer> own = library.direct(OtherTenant.NAME, HttpMethod.GET, path);
    assertThat(Library.await(own.send()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("operationsOfPeople")
  void isForbiddenWithoutItsPermission(ContractOperation operation) {
    Attempt attempt = Attempts.of(operation, owner.job());
    HttpResponse<Buffer> response =
        send(library.nobody(OtherTenant.NAME).request(operation.method(), attempt.path()), attempt);
    assertThat(response.statusCode()).as(response.bodyAsString()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("operationsOfPeople")
  void isForbiddenWithTheTokenOfAnotherTenant(ContractOperation operation) {
    Attempt attempt = Attempts.of(operation, owner.job());
    HttpRequest<Buffer> request =
        library
            .as(STRANGER)
            .request(operation.method(), attempt.path())
            .putHeader("X-Okapi-Tenant", OtherTenant.NAME);
    assertThat(send(request, attempt).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("operationsOnData")
  void isRefusedWithoutATenantAndForOneThatIsNone(ContractOperation operation) {
    Attempt attempt = Attempts.of(operation, owner.job());
    HttpRequest<Buffer> without = library.direct("", operation.method(), attempt.path());
    without.headers().remove("X-Okapi-Tenant");
    assertThat(send(without, attempt).statusCode()).isEqualTo(400);
    for (String tenant : NO_TENANTS) {
      HttpResponse<Buffer> response =
          send(library.direct(tenant, operation.method(), attempt.path()), attempt);
      assertThat(response.statusCode()).as(tenant).isEqualTo(400);
      assertThat(owner.leaked(attempt.sent() + tenant, response.bodyAsString())).isEmpty();
    }
  }
}
