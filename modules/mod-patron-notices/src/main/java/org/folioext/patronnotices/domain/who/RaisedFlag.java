package org.folioext.patronnotices.domain.who;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A flag of a patron that is news.
 *
 * @param day on which it was raised, in the library's zone
 */
public record RaisedFlag(UUID id, UUID patron, String kind, LocalDate day) {}
