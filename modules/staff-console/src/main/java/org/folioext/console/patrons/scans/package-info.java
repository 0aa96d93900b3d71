/** Scans of mod-patron-flags: as jobs, one by one, and what they leave to decide. */
package org.folioext.console.patrons.scans;
