/**
 * Rules about the wrapping of a record: leader, directory, lengths, terminators, form of fields.
 */
package org.folioext.marc.checks.rules.structure;
