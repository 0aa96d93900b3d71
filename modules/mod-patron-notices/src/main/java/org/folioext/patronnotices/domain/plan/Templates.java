package org.folioext.patronnotices.domain.plan;

import java.util.Optional;

/** Templates of FOLIO. */
@FunctionalInterface
public interface Templates {

  /** Where nobody knows which there are: every template is there, and nobody knows its text. */
  Templates UNKNOWN = name -> Optional.of(Template.UNREAD);

  /** The template of that name or id; empty where there is none. */
  Optional<Template> template(String nameOrId);
}
