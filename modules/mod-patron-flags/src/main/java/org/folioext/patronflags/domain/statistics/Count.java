package org.folioext.patronflags.domain.statistics;

import java.util.OptionalDouble;

/**
 * What happened to flags in a period.
 *
 * @param key the kind, the id of the patron group, empty for none, the month as 2026-01, or the
 *     week as its Monday, 2026-01-05
 * @param raised times that one opened, the baseline not counted
 * @param baseline times that one opened when its rule first looked
 * @param resolved times that one was clear or withdrawn
 * @param dismissed times that one was dismissed
 * @param open how many are open, confirmed or snoozed now; 0 by week and month
 * @param medianDays of the days from opening to resolved or dismissed; empty where none was
 */
public record Count(
    String key,
    long raised,
    long baseline,
    long resolved,
    long dismissed,
    long open,
    OptionalDouble medianDays) {}
