package org.folioext.patronflags.app.action;

import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.Ids;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronflags.domain.settings.FlagSettings;
import org.folioext.patronflags.remote.Traces;

/** A person at work: their request, under whose token all is done, and what their library chose. */
record Desk(OkapiHeaders headers, FlagSettings settings, Gateway gateway) {

  String tenant() {
    return headers.tenant();
  }

  Optional<UUID> person() {
    return headers.userId().flatMap(Ids::read);
  }

  Traces traces() {
    return new Traces(gateway);
  }
}
