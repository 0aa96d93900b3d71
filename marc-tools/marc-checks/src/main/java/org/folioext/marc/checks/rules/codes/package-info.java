/** Values from code lists. */
package org.folioext.marc.checks.rules.codes;
