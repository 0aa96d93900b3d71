package org.folioext.patronmatching.file;

import java.util.List;
import org.folioext.patronmatching.match.Roster;

/**
 * What was read of a file.
 *
 * @param truth by row of the roster, who it is; none where that was not asked for
 * @param withoutId how many were left out because they have no id
 * @param unreadable how many dates of birth could not be read
 */
public record Patrons(Roster roster, List<String> truth, long withoutId, long unreadable) {}
