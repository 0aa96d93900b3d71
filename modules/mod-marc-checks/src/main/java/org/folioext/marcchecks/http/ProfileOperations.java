package org.folioext.marcchecks.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.folioext.marcchecks.app.Profiles;
import org.folioext.marcchecks.domain.LibraryProfile;
import org.folioext.okapi.Caller;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Lists;

/** Profiles: what the contract says of them. */
public final class ProfileOperations {
  private final Profiles profiles;

  /** Answers by a use case. */
  public ProfileOperations(Profiles profiles) {
    this.profiles = profiles;
  }

  /** getProfiles. */
  public Future<Answer> list(Call call) {
    return profiles
        .list(call.headers().tenant(), call.query("query"), call.page())
        .map(listed -> Lists.answer("profiles", listed, ProfileOperations::json));
  }

  /** getProfile. */
  public Future<Answer> get(Call call) {
    return profiles
        .get(call.headers().tenant(), call.path("id"))
        .map(profile -> Answer.ok(json(profile)));
  }

  /** createProfile. */
  public Future<Answer> create(Call call) {
    boolean dryRun = call.flag("dryRun");
    JsonObject body = call.body();
    return profiles
        .create(Caller.of(call.headers()), body.getString("name"), body.getString("yaml"), dryRun)
        .map(
            profile ->
                dryRun
                    ? Answer.ok(json(profile))
                    : Answer.created("/marc-checks/profiles/" + profile.id(), json(profile)));
  }

  /** updateProfile. */
  public Future<Answer> update(Call call) {
    JsonObject body = call.body();
    return profiles
        .update(
            Caller.of(call.headers()),
            call.path("id"),
            body.getString("name"),
            body.getString("yaml"),
            call.integer("version"),
            call.flag("dryRun"))
        .map(profile -> Answer.ok(json(profile)));
  }

  /** deleteProfile. */
  public Future<Answer> delete(Call call) {
    return profiles
        .delete(call.headers().tenant(), call.path("id"))
        .map(gone -> Answer.noContent());
  }

  private static JsonObject json(LibraryProfile profile) {
    JsonObject json =
        new JsonObject()
            .put("id", profile.id().toString())
            .put("name", profile.name())
            .put("yaml", profile.yaml())
            .put("version", profile.version())
            .put("updatedDate", profile.updated().toString());
    profile.updatedBy().map(UUID::toString).ifPresent(id -> json.put("updatedByUserId", id));
    return json;
  }
}
