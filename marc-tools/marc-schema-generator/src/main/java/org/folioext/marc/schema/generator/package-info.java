/**
 * Writes the schema files of marc-core from the published sources and the reviewed corrections in
 * this module. A tool for the project's own use; it is not shipped.
 */
package org.folioext.marc.schema.generator;
