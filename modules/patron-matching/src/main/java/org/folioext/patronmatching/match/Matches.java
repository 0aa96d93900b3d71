package org.folioext.patronmatching.match;

import java.util.List;

/**
 * What a run found.
 *
 * @param pairs with a probability of {@link Pair#LEAST} or more, by rows
 * @param groups of one person's accounts, two or more rows each, in order
 * @param compared how many pairs were compared
 */
public record Matches(List<Pair> pairs, List<List<Integer>> groups, long compared) {}
