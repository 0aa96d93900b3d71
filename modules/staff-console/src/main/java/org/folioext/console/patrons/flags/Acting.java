package org.folioext.console.patrons.flags;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.Flag;
import org.folioext.console.patrons.Left;
import org.folioext.console.patrons.Names;
import org.folioext.console.patrons.PatronActions;
import org.folioext.console.patrons.PatronFlags;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Texts;

/** What pages about a change in FOLIO begin with. */
final class Acting {

  private final PatronFlags flags;
  private final PatronActions actions;
  private final Directory directory;

  Acting(PatronFlags flags, PatronActions actions, Directory directory) {
    this.flags = flags;
    this.actions = actions;
    this.directory = directory;
  }

  /**
   * The page about an effect on the flag of the address.
   *
   * @param undone what is taken back, which need not be switched on
   */
  Future<Act> about(PageRequest request, String effect, Optional<Left> undone) {
    Future<Flag> flag = flags.flag(request.caller(), request.path("id"));
    Future<Map<String, Boolean>> on = actions.effects(request.caller());
    return Future.all(flag, on)
        .compose(all -> directory.users(request.caller(), List.of(flag.result().patron())))
        .map(
            names ->
                new Act(
                    new ActView(
                        flag.result(),
                        new Names(names, Map.of()),
                        effect,
                        undone,
                        Map.of(),
                        Optional.empty(),
                        undone.isEmpty() && !on.result().getOrDefault(effect, true),
                        Optional.empty(),
                        List.of())));
  }

  /** What the module says would change. */
  static ActView.Preview preview(Texts texts, JsonObject plan) {
    JsonObject before = plan.getJsonObject("before");
    JsonObject after = plan.getJsonObject("after");
    return new ActView.Preview(
        Change.of(texts, before.getMap(), after.getMap()), before.encode(), after.encode());
  }
}
