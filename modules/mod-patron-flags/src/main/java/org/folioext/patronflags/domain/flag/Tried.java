package org.folioext.patronflags.domain.flag;

/**
 * What a person tried with a flag.
 *
 * @param answer what came of it
 * @param last the flag's newest step: their own where it is done, else what was done before
 */
public record Tried(Answer answer, Step last) {}
