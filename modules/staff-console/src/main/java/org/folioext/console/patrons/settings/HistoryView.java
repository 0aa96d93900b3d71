package org.folioext.console.patrons.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.web.Paging;

/**
 * A page of the history of settings and rules.
 *
 * @param users user names by id
 * @param what the filter: settings or rule
 */
public record HistoryView(
    List<Change> changes, Map<String, String> users, Optional<String> what, Paging paging) {}
