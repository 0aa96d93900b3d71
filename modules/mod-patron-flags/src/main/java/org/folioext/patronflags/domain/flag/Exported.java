package org.folioext.patronflags.domain.flag;

/**
 * A list of flags that was taken away.
 *
 * @param rows how many flags, 0 or more
 */
public record Exported(Export export, int rows) {}
