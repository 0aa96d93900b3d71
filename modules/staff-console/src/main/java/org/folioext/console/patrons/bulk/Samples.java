package org.folioext.console.patrons.bulk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Cql;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.Flag;
import org.folioext.console.patrons.FlagFilter;
import org.folioext.console.patrons.PatronActions;
import org.folioext.console.patrons.PatronFlags;
import org.folioext.console.patrons.Told;
import org.folioext.console.patrons.bulk.Views.Sample;
import org.folioext.console.patrons.flags.Change;
import org.folioext.console.web.PageRequest;

/** What a bulk would change in FOLIO, shown of the first accounts. For many threads. */
final class Samples {

  private static final int SHOWN = 3;

  private final PatronFlags flags;
  private final PatronActions actions;
  private final Directory directory;

  Samples(PatronFlags flags, PatronActions actions, Directory directory) {
    this.flags = flags;
    this.actions = actions;
    this.directory = directory;
  }

  /** None where the person may not see flags. */
  Future<List<Sample>> of(
      PageRequest request, FlagFilter filter, String effect, JsonObject options) {
    String query =
        "(%s) and %s and %s"
            .formatted(
                filter.where().orElse(Cql.ALL),
                Cql.compared("state", "<>", "resolved"),
                Cql.is("held", "false"));
    return Gateway.orElse(
            flags.flags(request.caller(), Optional.of(query), 0, SHOWN),
            new Found<Flag>(List.of(), 0))
        .compose(found -> of(request, found.items(), effect, options));
  }

  private Future<List<Sample>> of(
      PageRequest request, List<Flag> first, String effect, JsonObject options) {
    Future<Map<String, String>> names =
        directory.users(request.caller(), first.stream().map(Flag::patron).toList());
    List<Future<Sample>> samples =
        first.stream().map(flag -> one(request, flag, effect, options)).toList();
    return Future.all(samples)
        .compose(all -> names)
        .map(known -> samples.stream().map(one -> one.result().named(known)).toList());
  }

  private Future<Sample> one(PageRequest request, Flag flag, String effect, JsonObject options) {
    return actions
        .preview(request.caller(), flag.id(), effect, options.copy())
        .map(
            plan ->
                new Sample(
                    flag.patron(),
                    Change.of(
                        request.texts(),
                        plan.getJsonObject("before").getMap(),
                        plan.getJsonObject("after").getMap()),
                    Optional.empty()))
        .recover(
            cause ->
                cause instanceof GatewayFailure failure && failure.kind() != Kind.SIGNED_OUT
                    ? Future.succeededFuture(
                        new Sample(
                            flag.patron(),
                            List.of(),
                            Optional.of(Told.of(request.texts(), failure, effect))))
                    : Future.failedFuture(cause));
  }
}
