package org.folioext.marcchecks.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.folioext.marcchecks.app.TenantSettings;
import org.folioext.marcchecks.domain.Limit;
import org.folioext.marcchecks.domain.Settings;
import org.folioext.okapi.Ids;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;

/** Settings: what the contract says of them. */
public final class SettingsOperations {
  private static final String DEFAULT_PROFILE = "defaultProfileId";

  private final TenantSettings settings;

  /** Answers by a use case. */
  public SettingsOperations(TenantSettings settings) {
    this.settings = settings;
  }

  /** getSettings. */
  public Future<Answer> get(Call call) {
    return settings.read(call.headers().tenant()).map(read -> Answer.ok(json(read)));
  }

  /** updateSettings. */
  public Future<Answer> update(Call call) {
    return settings
        .write(call.headers().tenant(), settings(call.body()))
        .map(written -> Answer.ok(json(written)));
  }

  private static Settings settings(JsonObject body) {
    Map<Limit, Long> limits = new EnumMap<>(Limit.class);
    for (Limit limit : Limit.values()) {
      Long value = body.getLong(limit.id());
      if (value != null) {
        limits.put(limit, value);
      }
    }
    return new Settings(
        Optional.ofNullable(body.getString(DEFAULT_PROFILE)).map(id -> Ids.in(DEFAULT_PROFILE, id)),
        limits);
  }

  private static JsonObject json(Settings settings) {
    JsonObject json = new JsonObject();
    settings.defaultProfile().ifPresent(id -> json.put(DEFAULT_PROFILE, id.toString()));
    for (Limit limit : Limit.values()) {
      json.put(limit.id(), settings.of(limit));
    }
    return json;
  }
}
