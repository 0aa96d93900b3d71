package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folioext.okapi.form.Tree;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.http.Mistaken;
import org.folioext.okapi.text.Texts;
import org.folioext.okapi.time.Dates;
import org.folioext.patronnotices.app.TenantSettings;
import org.folioext.patronnotices.domain.choice.KeptSettings;
import org.folioext.patronnotices.domain.settings.SettingsForm;

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
    return Future.succeededFuture(call)
        .map(asked -> asked.integer(VERSION))
        .compose(version -> settings.write(call.headers(), Tree.of(form), version))
        .map(mistaken::pointed)
        .map(kept -> Answer.ok(json(kept)));
  }

  private static JsonObject json(KeptSettings kept) {
    JsonObject json = new JsonObject(SettingsForm.write(kept.settings()));
    json.put(VERSION, kept.version());
    kept.author().ifPresent(author -> json.put(DATE, Dates.of(author.at())));
    kept.author().flatMap(author -> author.by()).ifPresent(user -> json.put(USER, user.toString()));
    return json;
  }
}
