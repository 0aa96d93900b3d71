package org.folioext.console.notices.rules;

import java.util.List;
import java.util.Optional;
import org.folioext.console.notices.Refusal;
import org.folioext.console.notices.rules.Beside.Policy;

/**
 * The question whether a rule is to be switched, or taken away.
 *
 * @param refusal why it was not
 * @param overlaps FOLIO's own notice policies that tell patrons the same
 */
public record SwitchView(Rule rule, Optional<Refusal> refusal, List<Policy> overlaps) {}
