package org.folioext.marc.schema;

/**
 * One subfield of a data field.
 *
 * @param code subfield code, an ASCII digit or lower-case letter in MARC 21
 * @param label name of the subfield
 * @param repeatable whether it may occur more than once in one field
 * @param status current or obsolete
 * @param source which source says so
 * @param layout positions of a coded subfield such as 773$7 or authority 4XX$w; null if free text
 */
public record SubfieldDefinition(
    char code,
    String label,
    boolean repeatable,
    Status status,
    Source source,
    FixedFieldLayout layout) {}
