package org.folioext.patronflags.app.action;

import io.vertx.core.Future;
import java.util.function.Function;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.remote.Gateways;
import org.folioext.patronflags.domain.settings.FlagSettings;

/**
 * Where people sit down to work. Thread-safe.
 *
 * @param settings what a tenant chose
 */
public record Desks(Function<String, Future<FlagSettings>> settings, Gateways gateways) {

  Future<Desk> of(OkapiHeaders headers) {
    return settings
        .apply(headers.tenant())
        .map(chosen -> new Desk(headers, chosen, gateways.of(headers, chosen.callsPerSecond())));
  }
}
