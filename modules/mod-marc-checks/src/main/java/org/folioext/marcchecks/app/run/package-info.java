/** Use cases of runs: upload, work, look up, download, clean up. */
package org.folioext.marcchecks.app.run;
