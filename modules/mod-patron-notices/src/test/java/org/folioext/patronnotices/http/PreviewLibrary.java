package org.folioext.patronnotices.http;

import io.vertx.core.json.JsonObject;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.Site;

/** Libraries of which previews are asked; names and addresses in them are canaries. */
final class PreviewLibrary {
  private static final String ADULTS = "3684a786-6671-4268-8ed0-9db82ebca60b";
  static final String ANN = Made.id("Ann").toString();
  static final String BOB = Made.id("Bob").toString();
  static final String EVE = Made.id("Eve").toString();
  private static final String LOAN = Made.id("Ann's loan").toString();

  private PreviewLibrary() {}

  /**
   * A tenant with rules that are off, and three patrons whose cards expire in thirty days: Ann, an
   * adult; Bob, without an address; Eve, a child. Ann has a loan that is due in two days.
   */
  static PreviewAsking of(Site site, String tenant) {
    Asking staff = new Asking(site.tenant(tenant));
    staff.created("soon");
    staff.create(
        Asking.rule("due")
            .put("event", "loan-due")
            .put("when", new JsonObject().put("before", 2))
            .put("for", new JsonObject().put("age", new JsonObject().put("from", 18))));
    site.users.putUser(tenant, user(ANN, "canary-ann@example.org", "1980-01-01"));
    site.users.putUser(tenant, user(BOB, "", "1980-01-01"));
    site.users.putUser(tenant, user(EVE, "canary-eve@example.org", "2020-01-01"));
    site.loans.put(
        tenant,
        "/loan-storage/loans",
        new JsonObject()
            .put("id", LOAN)
            .put("userId", ANN)
            .put("itemId", FolioCirculation.ITEM)
            .put("dueDate", "2026-03-05T18:00:00.000+00:00")
            .put("status", new JsonObject().put("name", "Open")));
    return new PreviewAsking(site, staff.staff());
  }

  /** Somebody as the others, of another first name. */
  static JsonObject named(String id, String firstName) {
    JsonObject user = user(id, "canary@example.org", "1980-01-01");
    user.getJsonObject("personal").put("firstName", firstName);
    return user;
  }

  private static JsonObject user(String id, String email, String born) {
    return new JsonObject()
        .put("id", id)
        .put("username", "canary-" + id)
        .put("active", true)
        .put("patronGroup", ADULTS)
        .put("expirationDate", "2026-04-02T21:59:59.000+00:00")
        .put(
            "personal",
            new JsonObject()
                .put("firstName", "CanaryFirst")
                .put("lastName", "CanaryLast")
                .put("email", email)
                .put("dateOfBirth", born + "T00:00:00.000+00:00"));
  }
}
