package org.folioext.patronflags.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folioext.okapi.Caller;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.http.Mistaken;
import org.folioext.okapi.text.Texts;
import org.folioext.okapi.time.Dates;
import org.folioext.patronflags.app.TenantSettings;
import org.folioext.patronflags.domain.settings.KeptSettings;
import org.folioext.patronflags.domain.settings.SettingsForm;

/** What answers the operations on settings. Thread-safe. */
public final class SettingsOperations {

  private static final String VERSION = "version";
  private static final String DATE = "updatedDate";
  private static final String USER = "updatedByUserId";

  private final TenantSettings settings;
  private final Texts texts;

  /** Answers by a use case. */
  public SettingsOperations(TenantSettings settings, Texts texts) {
    this.settings = settings;
    this.texts = texts;
  }

  /** getSettings. */
  public Future<Answer> get(Call call) {
    return settings.read(call.headers().tenant()).map(kept -> Answer.ok(json(kept)));
  }

  /** updateSettings. */
  public Future<Answer> update(Call call) {
    Mistaken mistaken = new Mistaken(texts, Languages.of(call.web().request()));
    Map<String, Object> form = new HashMap<>(call.body().getMap());
    form.keySet().removeAll(List.of(VERSION, DATE, USER));
    return settings
        .write(Caller.of(call.headers()), form, call.body().getInteger(VERSION))
        .map(mistaken::field)
        .map(kept -> Answer.ok(json(kept)));
  }

  private static JsonObject json(KeptSettings kept) {
    JsonObject json = new JsonObject(SettingsForm.write(kept.settings()));
    json.put(VERSION, kept.version());
    kept.updated().ifPresent(at -> json.put(DATE, Dates.of(at)));
    kept.updatedBy().ifPresent(user -> json.put(USER, user.toString()));
    return json;
  }
}
