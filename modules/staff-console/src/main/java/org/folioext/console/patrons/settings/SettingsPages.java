package org.folioext.console.patrons.settings;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.gateway.Url;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.settings.SettingsView.Changed;
import org.folioext.console.patrons.settings.SettingsView.Newer;
import org.folioext.console.patrons.settings.SettingsView.Option;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Texts;
import org.folioext.console.web.View;

/** The settings: seen, and changed where nobody else did so meanwhile. */
final class SettingsPages {

  private static final Url HERE = new Url("/patrons/settings", Map.of());

  private final PatronSettings settings;
  private final BuiltIn builtIn;
  private final Directory directory;

  SettingsPages(PatronSettings settings, BuiltIn builtIn, Directory directory) {
    this.settings = settings;
    this.builtIn = builtIn;
    this.directory = directory;
  }

  /** What stands around the values. */
  private record Frame(
      JsonObject kept,
      Map<String, String> rules,
      Map<String, String> groups,
      Map<String, String> departments,
      Optional<Changed> changed) {

    SettingsValues values() {
      return SettingsValues.of(kept, rules.keySet());
    }
  }

  Future<View> show(PageRequest request) {
    return frame(request)
        .map(frame -> view(request, 200, frame, frame.values(), Map.of(), Optional.empty()));
  }

  Future<View> save(PageRequest request) {
    SettingsValues wanted = SettingsValues.of(request);
    Map<String, String> mistakes = new LinkedHashMap<>();
    wanted
        .noNumbers()
        .forEach(name -> mistakes.put(name, request.texts().text("patrons.settings.number")));
    return mistakes.isEmpty()
        ? builtIn.titles(request.caller()).compose(rules -> write(request, wanted, rules.keySet()))
        : again(request, wanted, mistakes);
  }

  private Future<View> write(PageRequest request, SettingsValues wanted, Set<String> rules) {
    return settings
        .write(request.caller(), wanted.json(rules))
        .map(written -> View.redirect(HERE.with("done", "saved")))
        .recover(
            cause -> {
              if (cause instanceof GatewayFailure failure && failure.kind() == Kind.CONFLICT) {
                return outrun(request, wanted);
              }
              return cause instanceof GatewayFailure failure
                      && failure.kind() == Kind.REFUSED
                      && !ofFields(request.texts(), failure).isEmpty()
                  ? again(request, wanted, ofFields(request.texts(), failure))
                  : Future.failedFuture(cause);
            });
  }

  /** What is told of fields; of other things there is more. */
  private static Map<String, String> ofFields(Texts texts, GatewayFailure failure) {
    Map<String, String> fields = new LinkedHashMap<>(failure.told());
    fields.keySet().removeIf(name -> !texts.has("patrons.settings.label." + name));
    return fields;
  }

  private Future<View> again(
      PageRequest request, SettingsValues wanted, Map<String, String> mistakes) {
    return frame(request)
        .map(frame -> view(request, 422, frame, wanted, mistakes, Optional.empty()));
  }

  /** What the person wrote stays; saving once more puts it in place of what is kept now. */
  private Future<View> outrun(PageRequest request, SettingsValues wanted) {
    return frame(request)
        .map(
            frame -> {
              SettingsValues kept = frame.values();
              SettingsValues next =
                  new SettingsValues(kept.version(), wanted.texts(), wanted.choices());
              Newer newer = new Newer(frame.changed(), kept.unlike(wanted));
              return view(request, 409, frame, next, Map.of(), Optional.of(newer));
            });
  }

  private Future<Frame> frame(PageRequest request) {
    Future<JsonObject> kept = settings.read(request.caller());
    Future<Map<String, String>> rules = builtIn.titles(request.caller());
    Future<Map<String, String>> groups = directory.groups(request.caller());
    Future<Map<String, String>> departments = directory.departments(request.caller());
    return Future.all(kept, rules, groups, departments)
        .compose(all -> changed(request, kept.result()))
        .map(
            changed ->
                new Frame(
                    kept.result(), rules.result(), groups.result(), departments.result(), changed));
  }

  private Future<Optional<Changed>> changed(PageRequest request, JsonObject kept) {
    Optional<String> date = Optional.ofNullable(kept.getString("updatedDate"));
    Optional<String> user = Optional.ofNullable(kept.getString("updatedByUserId"));
    return directory
        .users(request.caller(), user.stream().toList())
        .map(
            names ->
                date.map(
                    at -> new Changed(at, user.map(id -> names.getOrDefault(id, id)).orElse(""))));
  }

  private static View view(
      PageRequest request,
      int status,
      Frame frame,
      SettingsValues values,
      Map<String, String> mistakes,
      Optional<Newer> newer) {
    return new View.Html(
        status,
        "patrons/settings/settings",
        new SettingsView(
            values,
            mistakes,
            frame.groups(),
            frame.departments(),
            frame.rules(),
            frame.changed(),
            newer,
            countries(request.texts().locale()),
            zones()));
  }

  private static List<Option> countries(Locale language) {
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> new Option(code, new Locale("", code).getDisplayCountry(language)))
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .toList();
  }

  private static List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(
            id ->
                id.matches(
                    "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
        .sorted()
        .toList();
  }
}
