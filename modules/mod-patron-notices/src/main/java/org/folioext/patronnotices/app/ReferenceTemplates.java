package org.folioext.patronnotices.app;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronnotices.app.deed.DeedDesk;
import org.folioext.patronnotices.domain.deed.Deed;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.domain.plan.SuppliedTemplate;
import org.folioext.patronnotices.remote.SuppliedTemplates;
import org.folioext.patronnotices.storage.ChoiceStore;

/**
 * Templates for the reference rules, put into FOLIO where a person asks for them, by the rights of
 * that person: installing the module writes nothing into FOLIO. Thread-safe.
 */
public final class ReferenceTemplates {
  private static final int CALLS_PER_SECOND = 10;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final ChoiceStore store;
  private final SuppliedTemplates templates;
  private final Gateways gateways;
  private final DeedDesk deeds;

  /** Those of the module, for tenants of a store, by gateways. */
  public ReferenceTemplates(
      ChoiceStore store, SuppliedTemplates templates, Gateways gateways, DeedDesk deeds) {
    this.store = store;
    this.templates = templates;
    this.gateways = gateways;
    this.deeds = deeds;
  }

  /**
   * Adds those that are not there, each of which is told. The tenant must have this module.
   *
   * @return all of them; fails with FORBIDDEN where the person may not write templates, with
   *     UNPROCESSABLE where the library has no module for them, with UNAVAILABLE where it does not
   *     answer
   */
  public Future<List<SuppliedTemplate>> add(OkapiHeaders headers) {
    return store
        .present(headers.tenant())
        .compose(
            present ->
                templates
                    .add(
                        gateways.of(headers, CALLS_PER_SECOND),
                        one -> deeds.tell(headers, deed(one)))
                    .recover(ReferenceTemplates::told));
  }

  private static Deed deed(SuppliedTemplate one) {
    return Deed.of(DeedKind.TEMPLATE_ADDED, Map.of("template", one.id().toString()));
  }

  private static <T> Future<T> told(Throwable failure) {
    if (Gateway.hasNoModule(failure)) {
      return Failure.unprocessable("no-templates", "The library has no module for templates.")
          .future();
    }
    if (failure instanceof CallFailed call && isRefused(call.status().orElse(0))) {
      return Failure.forbidden(
              "templates-not-allowed",
              "FOLIO does not let you see and write templates: templates.collection.get and"
                  + " templates.item.post do.")
          .future();
    }
    return failure instanceof CallFailed || failure instanceof NotSeen
        ? Failure.unavailable(
                "templates-unwritten", "Not all templates could be written to FOLIO: try again.")
            .future()
        : Future.failedFuture(failure);
  }

  private static boolean isRefused(int status) {
    return status == UNAUTHORIZED || status == FORBIDDEN;
  }
}
