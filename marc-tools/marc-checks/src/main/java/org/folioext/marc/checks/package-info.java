/** Rules over MARC records: what a rule is, which records it sees, what it says. */
package org.folioext.marc.checks;
