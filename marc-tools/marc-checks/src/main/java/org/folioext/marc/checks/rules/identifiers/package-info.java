/** Numbers with a form or a check digit. */
package org.folioext.marc.checks.rules.identifiers;
