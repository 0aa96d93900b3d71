package org.folioext.patronflags.app;

import static java.util.stream.Collectors.toMap;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.Failure;
import org.folioext.okapi.Ids;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.flag.Step;
import org.folioext.patronflags.domain.group.GroupRule;
import org.folioext.patronflags.storage.ChoiceStore;
import org.folioext.patronflags.storage.flag.Flags;

/** What people look up of flags. Ids are as callers write them. Thread-safe. */
public final class FlagService {

  private final Flags flags;
  private final ChoiceStore choices;

  /** On the rows of flags, and of the library's rules. */
  public FlagService(Flags flags, ChoiceStore choices) {
    this.flags = flags;
    this.choices = choices;
  }

  /**
   * What the library calls its rules of these flags, by their ids; nothing of a rule that it took
   * away, nor of one of ours or another module's.
   */
  public Future<Map<String, String>> ruleNames(String tenant, Collection<Flag> of) {
    return of.stream().noneMatch(flag -> GroupRule.isId(flag.rule()))
        ? Future.succeededFuture(Map.of())
        : choices
            .ruleNames(tenant)
            .map(
                names ->
                    names.entrySet().stream()
                        .collect(toMap(name -> GroupRule.id(name.getKey()), Map.Entry::getValue)));
  }

  /** Flags by CQL. */
  public Future<Listed<Flag>> list(String tenant, Optional<String> cql, Page page) {
    return flags.list(tenant, cql.orElse(null), page);
  }

  /** A flag; fails with NOT_FOUND. */
  public Future<Flag> get(String tenant, String id) {
    return Ids.read(id)
        .map(known -> flags.find(tenant, known))
        .orElse(Future.succeededFuture(Optional.empty()))
        .map(flag -> flag.orElseThrow(() -> Failure.notFound("flag", id)));
  }

  /** What was done with a flag, the first step first; fails with NOT_FOUND. */
  public Future<List<Step>> steps(String tenant, String id) {
    return get(tenant, id).compose(flag -> flags.steps(tenant, flag.id()));
  }

  /** All flags of a patron; none of one who is not known. */
  public Future<List<Flag>> ofPatron(String tenant, String patron) {
    Optional<UUID> id = Ids.read(patron);
    return id.isEmpty()
        ? Failure.notFound("patron", patron).future()
        : flags.ofPatron(tenant, id.get());
  }
}
