package org.folioext.patronflags.http;

import io.vertx.core.json.JsonObject;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Texts;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.rule.Fact;

/** The evidence of flags as the contract has it, personal data and all, with labels. */
record EvidenceJson(Texts texts, Language language) {

  JsonObject evidence(Flag flag) {
    return new JsonObject()
        .put("flagId", flag.id().toString())
        .put("patronId", flag.patron().toString())
        .put("facts", Lists.array(flag.evidence().facts(), this::fact));
  }

  /** A fact of another module has no label here: its key is shown. */
  private JsonObject fact(Fact fact) {
    return new JsonObject()
        .put("key", fact.key())
        .put("label", texts.find("fact." + fact.key(), language).orElse(fact.key()))
        .put("value", fact.value())
        .put("personal", fact.personal());
  }
}
