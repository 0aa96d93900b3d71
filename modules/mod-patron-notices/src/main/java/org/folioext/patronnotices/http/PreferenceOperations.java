package org.folioext.patronnotices.http;

import static java.util.stream.Collectors.toSet;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.time.Dates;
import org.folioext.patronnotices.app.people.Wanted;
import org.folioext.patronnotices.domain.people.Preference;
import org.folioext.patronnotices.domain.plan.Wishes;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Event;

/** What answers the operations on what patrons want. Thread-safe. */
public final class PreferenceOperations {

  private static final String PATRON = "patronId";

  private final Wanted wanted;

  /** Answers by a use case. */
  public PreferenceOperations(Wanted wanted) {
    this.wanted = wanted;
  }

  /** getPreferences. */
  public Future<Answer> list(Call call) {
    return wanted
        .list(call.headers().tenant(), call.query("query"), call.page())
        .map(listed -> Lists.answer("preferences", listed, PreferenceOperations::json));
  }

  /** getPreference. */
  public Future<Answer> get(Call call) {
    return wanted
        .read(call.headers().tenant(), call.path(PATRON))
        .map(preference -> Answer.ok(json(preference)));
  }

  /** updatePreference. */
  public Future<Answer> update(Call call) {
    return Future.succeededFuture(call)
        .map(asked -> asked.integer("version"))
        .compose(
            version ->
                wanted.write(call.headers(), call.path(PATRON), version, wishes(call.body())))
        .map(preference -> Answer.ok(json(preference)));
  }

  private static Wishes wishes(JsonObject body) {
    return new Wishes(
        words(body, "without", Event::of).collect(toSet()),
        words(body, "notBy", Channel::of).collect(toSet()),
        Optional.ofNullable(body.getString("language")));
  }

  /** The contract has let known words pass alone. */
  private static <T> Stream<T> words(
      JsonObject body, String field, Function<String, Optional<T>> read) {
    return body.getJsonArray(field).stream()
        .map(String.class::cast)
        .map(word -> read.apply(word).orElseThrow());
  }

  static JsonObject json(Preference preference) {
    JsonObject json =
        new JsonObject()
            .put(PATRON, preference.patron().toString())
            .put(
                "without",
                new JsonArray(
                    preference.wishes().without().stream().map(Event::id).sorted().toList()))
            .put(
                "notBy",
                new JsonArray(
                    preference.wishes().notBy().stream().map(Channel::id).sorted().toList()))
            .put("version", preference.version());
    preference.wishes().language().ifPresent(language -> json.put("language", language));
    preference.author().ifPresent(author -> json.put("updatedDate", Dates.of(author.at())));
    preference
        .author()
        .flatMap(author -> author.by())
        .ifPresent(user -> json.put("updatedByUserId", user.toString()));
    return json;
  }
}
