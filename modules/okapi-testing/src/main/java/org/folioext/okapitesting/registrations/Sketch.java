package org.folioext.okapitesting.registrations;

import java.time.LocalDate;

/**
 * Who somebody is before it is asked how they are reached.
 *
 * @param family in the form of men
 */
record Sketch(
    Kind kind, Culture culture, boolean female, String given, String family, LocalDate born) {}
