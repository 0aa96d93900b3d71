/** What must be there. */
package org.folioext.marc.checks.rules.required;
