/** The check of one file: its state, its counts, and how its records are checked in batches. */
package org.folioext.marcchecks.domain.run;
