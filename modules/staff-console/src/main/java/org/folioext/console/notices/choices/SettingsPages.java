package org.folioext.console.notices.choices;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folioext.console.gateway.Url;
import org.folioext.console.notices.Refusal;
import org.folioext.console.notices.choices.Setting.Kind;
import org.folioext.console.notices.choices.SettingsView.Changed;
import org.folioext.console.patrons.Directory;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** The settings: seen, and changed where nobody else did so meanwhile. */
final class SettingsPages {

  private static final Url HERE = new Url("/notices/settings", Map.of());
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final NoticeChoices choices;
  private final Directory directory;

  SettingsPages(NoticeChoices choices, Directory directory) {
    this.choices = choices;
    this.directory = directory;
  }

  Future<View> show(PageRequest request) {
    return kept(request).map(view -> page(200, view));
  }

  Future<View> save(PageRequest request) {
    Map<String, String> wanted = wanted(request);
    Map<String, String> wrong = new LinkedHashMap<>();
    Setting.all().stream()
        .filter(setting -> setting.kind() == Kind.NUMBER)
        .filter(setting -> wanted.containsKey(setting.name()))
        .filter(setting -> !NUMBER.matcher(wanted.get(setting.name())).matches())
        .forEach(
            setting -> wrong.put(setting.name(), request.texts().text("notices.rules.number")));
    return wrong.isEmpty()
        ? write(request, wanted)
        : kept(request).map(view -> page(422, view.with(wanted, wrong)));
  }

  /** What the page does not show stays as it is. */
  private Future<View> write(PageRequest request, Map<String, String> wanted) {
    int seen =
        request.form("version").filter(NUMBER.asMatchPredicate()).map(Integer::valueOf).orElse(0);
    return choices
        .read(request.caller())
        .compose(
            kept ->
                kept.getInteger("version") == seen
                    ? choices
                        .write(request.caller(), json(kept, wanted))
                        .map(written -> View.redirect(HERE.with("done", "saved")))
                    : outrun(request, wanted))
        .recover(
            cause ->
                Refusal.told(
                    request.texts(),
                    cause,
                    (refusal, failure) -> refused(request, wanted, refusal, failure.told())));
  }

  private Future<View> refused(
      PageRequest request, Map<String, String> wanted, Refusal refusal, Map<String, String> told) {
    if (refusal.code().equals("version-outdated")) {
      return outrun(request, wanted);
    }
    Map<String, String> wrong = new LinkedHashMap<>();
    if (refusal.code().equals("not-usable")) {
      told.forEach((pointer, message) -> wrong.put(name(pointer), message));
    } else {
      wrong.put("", refusal.text());
    }
    return kept(request).map(view -> page(refusal.status(), view.with(wanted, wrong)));
  }

  private static String name(String pointer) {
    return pointer.replaceFirst("^/([^/]*).*", "$1");
  }

  /** What the person wrote stays; saving once more puts it in place of what is kept now. */
  private Future<View> outrun(PageRequest request, Map<String, String> wanted) {
    return kept(request).map(view -> page(409, view.over(wanted)));
  }

  /** What the form has; what was emptied in it is there, and empty. */
  private static Map<String, String> wanted(PageRequest request) {
    Map<String, String> wanted = new LinkedHashMap<>();
    Setting.all().stream()
        .map(Setting::name)
        .filter(name -> request.http().formAttributes().contains(name))
        .forEach(name -> wanted.put(name, request.form(name).orElse("")));
    return wanted;
  }

  private static JsonObject json(JsonObject kept, Map<String, String> wanted) {
    JsonObject json = kept.copy();
    Setting.all().stream()
        .filter(setting -> wanted.containsKey(setting.name()))
        .forEach(setting -> put(json, setting, wanted.get(setting.name())));
    return json;
  }

  private static void put(JsonObject json, Setting setting, String written) {
    if (written.isEmpty()) {
      json.remove(setting.name());
    } else {
      json.put(setting.name(), setting.value(written));
    }
  }

  private Future<SettingsView> kept(PageRequest request) {
    return choices
        .read(request.caller())
        .compose(kept -> changed(request, kept).map(changed -> view(kept, changed)));
  }

  private static SettingsView view(JsonObject kept, Optional<Changed> changed) {
    Map<String, String> values = new LinkedHashMap<>();
    Setting.all().stream()
        .map(Setting::name)
        .filter(kept::containsKey)
        .forEach(name -> values.put(name, String.valueOf(kept.getValue(name))));
    return new SettingsView(kept.getInteger("version"), values, Map.of(), changed, Map.of());
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

  private static View page(int status, SettingsView view) {
    return new View.Html(status, "notices/choices/settings", view);
  }
}
