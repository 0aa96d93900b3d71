package org.folioext.patronnotices.domain.plan;

import java.util.Optional;
import java.util.Set;

/** Templates of FOLIO. */
@FunctionalInterface
public interface Templates {

  /** Where nobody knows which there are: every template is there, in unknown languages. */
  Templates UNKNOWN = name -> Optional.of(Set.of());

  /** Languages of the template of that name or id; empty where there is none. */
  Optional<Set<String>> languages(String nameOrId);
}
