package org.folioext.console.notices.renewals;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.notices.renewals.RenewalViews.OneRenewal;
import org.folioext.console.notices.renewals.RenewalViews.RenewalList;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Paging;
import org.folioext.console.web.View;

/** Attempts to renew loans: what was predicted, and what came of it. */
final class RenewalPages {

  private static final int RENEWALS = 50;

  private final NoticeRenewals renewals;
  private final RenewalNames names;

  RenewalPages(NoticeRenewals renewals, RenewalNames names) {
    this.renewals = renewals;
    this.names = names;
  }

  Future<View> list(PageRequest request) {
    Caller caller = request.caller();
    RenewalFilter filter = RenewalFilter.of(request);
    int page = Paging.asked(request);
    Future<Found<Renewal>> found =
        renewals.all(caller, filter.cql(), Paging.offset(page, RENEWALS), RENEWALS);
    Future<Optional<Boolean>> on = renewals.on(caller);
    return Future.all(found, on)
        .compose(all -> names.of(caller, found.result().items(), List.of()))
        .map(
            known ->
                View.html(
                    "notices/renewals/renewals",
                    new RenewalList(
                        found.result().items(),
                        known,
                        filter,
                        on.result(),
                        new Paging(filter.url(), page, RENEWALS, found.result().total()))));
  }

  Future<View> show(PageRequest request) {
    Caller caller = request.caller();
    return renewals
        .one(caller, request.path("id"))
        .compose(
            one ->
                names
                    .of(caller, one.stream().toList(), one.stream().map(Renewal::item).toList())
                    .map(known -> page(new OneRenewal(one, known))));
  }

  private static View page(OneRenewal one) {
    return new View.Html(one.renewal().isPresent() ? 200 : 404, "notices/renewals/one", one);
  }
}
