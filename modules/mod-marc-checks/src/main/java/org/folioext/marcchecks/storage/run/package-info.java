/** Uploads, runs and findings as rows. */
package org.folioext.marcchecks.storage.run;
