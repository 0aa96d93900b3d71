package org.folioext.marc.checks;

import java.util.List;

/**
 * A setting of a rule.
 *
 * @param name as a profile writes it
 * @param fallback used when the profile is silent
 * @param meaning one sentence, shown by {@code explain}
 */
public record Option(String name, List<String> fallback, String meaning) {}
