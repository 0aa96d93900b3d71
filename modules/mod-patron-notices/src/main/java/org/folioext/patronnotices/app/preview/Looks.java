package org.folioext.patronnotices.app.preview;

import java.time.Clock;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronnotices.app.predict.Foresight;
import org.folioext.patronnotices.remote.FolioPolicies;
import org.folioext.patronnotices.storage.renewal.Exclusions;

/**
 * What it takes to look at patrons of any tenant. Thread-safe.
 *
 * @param histories what was planned and sent before
 * @param exclusions loans that are never renewed
 */
public record Looks(Histories histories, Exclusions exclusions, Clock clock) {

  Look of(Trial trial, Gateway gateway) {
    return new Look(
        trial,
        histories,
        new FolioOverlap(new FolioPolicies(gateway)),
        new Foresight(
            trial.plan().tenant(),
            gateway,
            exclusions,
            trial.plan().time().zone(),
            clock.instant()));
  }
}
