package org.folioext.patronflags.app.action;

import io.vertx.core.Future;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.patronflags.app.FlagService;
import org.folioext.patronflags.domain.action.Left;
import org.folioext.patronflags.domain.action.Plan;
import org.folioext.patronflags.domain.action.Wish;

/** What staff change in FOLIO from one flag, under their own token. Thread-safe. */
public final class ActionService {

  private final FlagService flags;
  private final Desks desks;
  private final Planner planner;
  private final Acting acting;

  ActionService(FlagService flags, Desks desks, Planner planner, Acting acting) {
    this.flags = flags;
    this.desks = desks;
    this.planner = planner;
    this.acting = acting;
  }

  /** What it would change; writes nothing, whether its effect is switched on or not. */
  public Future<Plan> preview(OkapiHeaders headers, String flagId, Wish wish) {
    return desks
        .of(headers)
        .compose(
            desk ->
                flags
                    .get(headers.tenant(), flagId)
                    .compose(flag -> planner.plan(desk, flag, wish)));
  }

  /**
   * Does what was previewed.
   *
   * @return what was left; fails with a Failure where it is off, changed meanwhile, not allowed by
   *     FOLIO, or FOLIO did not answer clearly
   */
  public Future<Left> act(OkapiHeaders headers, String flagId, Wish wish, Plan seen) {
    return desks
        .of(headers)
        .compose(
            desk ->
                flags
                    .get(headers.tenant(), flagId)
                    .compose(flag -> acting.act(desk, flag, wish, new Acting.Asked.Once(seen))));
  }
}
