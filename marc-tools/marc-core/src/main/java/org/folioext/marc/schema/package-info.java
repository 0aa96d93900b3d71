/**
 * The MARC 21 formats as data: which fields, indicators, subfields, fixed-field positions and codes
 * exist, which of them are obsolete, and which source says so.
 *
 * <p>Start at {@link org.folioext.marc.schema.Marc21} for the formats that come with this library,
 * or at {@link org.folioext.marc.schema.AvramReader} to bring your own. All types here are
 * immutable and safe for use by many threads, unless they say otherwise.
 */
package org.folioext.marc.schema;
