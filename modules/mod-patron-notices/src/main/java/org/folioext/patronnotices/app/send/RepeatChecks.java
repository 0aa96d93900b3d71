package org.folioext.patronnotices.app.send;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.folioext.patronnotices.app.cases.Batch;
import org.folioext.patronnotices.app.cases.Cases;
import org.folioext.patronnotices.app.cases.NoticePlan;
import org.folioext.patronnotices.domain.plan.Hindrance;
import org.folioext.patronnotices.domain.plan.OnceMore;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.remote.MessageRecords;
import org.folioext.patronnotices.remote.NoticeRecords;
import org.folioext.patronnotices.storage.message.HashedAddress;
import org.folioext.patronnotices.storage.message.RepeatClaims;
import org.folioext.patronnotices.storage.message.RepeatClaims.Repeat;

/** Looks at what persons want sent once more, just before it goes. Thread-safe. */
final class RepeatChecks {

  private final RepeatClaims claims;
  private final Cases cases;
  private final Addresses addresses;
  private final Clock clock;

  RepeatChecks(RepeatClaims claims, Cases cases, Addresses addresses, Clock clock) {
    this.claims = claims;
    this.cases = cases;
    this.addresses = addresses;
    this.clock = clock;
  }

  /**
   * Those that still go; why the others do not is recorded. Of whose patron the record cannot be
   * made out waits until the claim ends.
   *
   * @return fails as {@link Cases#persons} does
   */
  Future<List<Repeat>> going(Round round, List<Repeat> claimed) {
    NoticePlan plan = round.plan().plan();
    Set<UUID> patrons = claimed.stream().map(Repeat::patron).collect(toSet());
    return cases
        .persons(plan, round.gateway(), patrons)
        .compose(read -> going(round, claimed, read))
        .compose(
            going ->
                addressed(round, going)
                    .map(held -> going.stream().filter(one -> !held.contains(one.id())).toList()));
  }

  private Future<List<Repeat>> going(Round round, List<Repeat> claimed, Batch read) {
    List<Repeat> clear =
        claimed.stream().filter(one -> !read.notRead().contains(one.patron())).toList();
    Map<UUID, Hindrance> staying = staying(round.plan().plan(), clear, read);
    return claims
        .stay(round.tenant(), staying, clock.instant())
        .map(told -> clear.stream().filter(one -> !staying.containsKey(one.id())).toList());
  }

  private static Map<UUID, Hindrance> staying(NoticePlan plan, List<Repeat> asked, Batch read) {
    Map<UUID, PatronCase> found =
        read.cases().stream().collect(toMap(one -> one.patron().id(), Function.identity()));
    OnceMore once = new OnceMore(plan.settings().minors(), plan.today());
    Map<UUID, Hindrance> staying = new HashMap<>();
    for (Repeat one : asked) {
      Optional.ofNullable(found.get(one.patron()))
          .map(patron -> once.against(patron, asked(plan, one)))
          .orElse(Optional.of(Hindrance.GONE))
          .ifPresent(why -> staying.put(one.id(), why));
    }
    return staying;
  }

  private static OnceMore.Asked asked(NoticePlan plan, Repeat one) {
    boolean mandatory =
        Optional.ofNullable(plan.rules().get(one.rule()))
            .filter(kept -> kept.rule().limits().mandatory())
            .isPresent();
    return new OnceMore.Asked(one.recipient(), one.channel(), one.events(), mandatory);
  }

  /** Those that wait, since their mail domain is held. */
  private Future<Set<UUID>> addressed(Round round, List<Repeat> going) {
    List<Repeat> mails = going.stream().filter(one -> one.channel() == Channel.EMAIL).toList();
    Set<UUID> people = mails.stream().map(Repeat::recipient).collect(toSet());
    return mails.isEmpty()
        ? Future.succeededFuture(Set.of())
        : Future.all(new NoticeRecords(round.gateway()).users(people), addresses.of(round.tenant()))
            .compose(
                read ->
                    claims.address(
                        round.tenant(),
                        hashed(
                            mails,
                            new MessageRecords(read.resultAt(0), Map.of()),
                            read.resultAt(1)),
                        clock.instant()));
  }

  private static Map<UUID, HashedAddress> hashed(
      List<Repeat> mails, MessageRecords records, Function<String, HashedAddress> hashes) {
    Map<UUID, HashedAddress> hashed = new HashMap<>();
    mails.forEach(
        one ->
            records
                .email(one.recipient())
                .map(hashes)
                .ifPresent(address -> hashed.put(one.id(), address)));
    return hashed;
  }
}
