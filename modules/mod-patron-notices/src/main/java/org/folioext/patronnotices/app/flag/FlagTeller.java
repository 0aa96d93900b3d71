package org.folioext.patronnotices.app.flag;

import io.vertx.core.Future;
import java.util.List;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronnotices.domain.flag.DueFlag;
import org.folioext.patronnotices.remote.OutsideFlags;
import org.folioext.patronnotices.storage.flag.FlagBox;

/**
 * Raises and lifts the flags of one kind. Where mod-patron-flags is not there or does not answer it
 * is said another time; nothing else waits for that. Thread-safe.
 */
public final class FlagTeller {

  private static final int TOGETHER = 20;

  private final FlagBox box;

  /** Of what is to be said. */
  public FlagTeller(FlagBox box) {
    this.box = box;
  }

  /** Says all there is to say, as far as it gets. */
  public Future<Void> tell(String tenant, Gateway gateway) {
    return some(tenant, new OutsideFlags(gateway, box.kind()))
        .recover(
            failure ->
                failure instanceof CallFailed
                    ? Future.succeededFuture()
                    : Future.failedFuture(failure));
  }

  private Future<Void> some(String tenant, OutsideFlags flags) {
    return box.due(tenant, TOGETHER)
        .compose(due -> due.isEmpty() ? Future.succeededFuture() : each(tenant, flags, due, 0));
  }

  private Future<Void> each(String tenant, OutsideFlags flags, List<DueFlag> due, int index) {
    if (index == due.size()) {
      return some(tenant, flags);
    }
    DueFlag flag = due.get(index);
    return said(flags, flag)
        .compose(
            there ->
                there
                    ? box.told(tenant, flag, !flag.facts().isEmpty())
                        .compose(told -> each(tenant, flags, due, index + 1))
                    : box.absent(tenant));
  }

  /** Whether there was somebody to say it to, where that was needed. */
  private static Future<Boolean> said(OutsideFlags flags, DueFlag flag) {
    if (!flag.facts().isEmpty()) {
      return flags.raise(flag);
    }
    return flag.raised() ? flags.lift(flag.patron()) : Future.succeededFuture(true);
  }
}
