package org.folioext.patronmatching.model;

/**
 * What a model says about two people.
 *
 * @param probability that they are one person, 0 to 1
 * @param other what they are most likely, if they are not one person
 */
public record Score(double probability, Kind other) {}
