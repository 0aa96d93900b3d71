package org.folioext.patronmatching.match;

import java.util.List;
import java.util.Set;

/**
 * What comparing two at a time gave, before groups are made of it. From this and what changed
 * since, the next run is made ({@link Matching#compareAgain}).
 *
 * @param pairs who share a key and are one person with a probability of {@link Pair#LEAST} or more,
 *     by rows
 * @param crowded keys for which nobody was compared
 * @param count how many pairs were compared
 */
public record Compared(List<Pair> pairs, Set<Long> crowded, long count) {}
