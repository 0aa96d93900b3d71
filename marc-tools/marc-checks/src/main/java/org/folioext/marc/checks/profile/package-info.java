/**
 * Profiles as YAML: reading them, with every mistake told at once, and writing one to begin from.
 */
package org.folioext.marc.checks.profile;
