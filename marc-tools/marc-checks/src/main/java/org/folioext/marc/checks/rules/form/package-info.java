/** How a value is written. */
package org.folioext.marc.checks.rules.form;
