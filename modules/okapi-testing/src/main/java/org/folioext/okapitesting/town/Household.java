package org.folioext.okapitesting.town;

/**
 * People who live together.
 *
 * @param first number of the first of them; the others follow
 * @param size how many there are
 * @param home where they live
 */
record Household(int first, int size, Culture culture, Home home, Dice dice) {}
