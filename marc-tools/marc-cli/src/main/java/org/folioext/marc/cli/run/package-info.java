/** A check of files, on one thread or several: cut in turns, checked at once, written in order. */
package org.folioext.marc.cli.run;
