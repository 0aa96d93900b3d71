/** Rules about characters as bytes. */
package org.folioext.marc.checks.rules.encoding;
