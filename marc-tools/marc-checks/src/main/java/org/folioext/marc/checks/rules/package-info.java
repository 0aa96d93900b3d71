/** The rules, one class each, in a package for each group; here is what they share. */
package org.folioext.marc.checks.rules;
