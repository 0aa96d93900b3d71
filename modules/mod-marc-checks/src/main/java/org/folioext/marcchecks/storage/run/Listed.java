package org.folioext.marcchecks.storage.run;

import java.util.List;

/**
 * A page of a list.
 *
 * @param items of the page, in its order
 * @param total how many there are on all pages, exactly
 */
public record Listed<T>(List<T> items, long total) {}
