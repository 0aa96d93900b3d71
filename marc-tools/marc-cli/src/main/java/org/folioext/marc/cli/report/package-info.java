/** Findings as text, JSON Lines and CSV. Knows nothing of files: it renders to bytes. */
package org.folioext.marc.cli.report;
