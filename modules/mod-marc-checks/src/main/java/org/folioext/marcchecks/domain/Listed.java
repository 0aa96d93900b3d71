package org.folioext.marcchecks.domain;

import java.util.List;

/**
 * A part of a list.
 *
 * @param items of the page asked for
 * @param total of the whole list, exactly
 */
public record Listed<T>(List<T> items, long total) {}
