package org.folioext.console.patrons.settings;

import java.util.List;
import java.util.Optional;
import org.folioext.console.patrons.Mistake;

/**
 * The form that takes a configuration.
 *
 * @param yaml what was written
 * @param mistakes what is wrong with it
 * @param changes what it would change; empty before it was tried
 */
public record ImportView(String yaml, List<Mistake> mistakes, Optional<List<Change>> changes) {}
