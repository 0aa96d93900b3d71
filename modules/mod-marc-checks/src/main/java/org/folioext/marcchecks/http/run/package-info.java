/** Runs as the contract has them. */
package org.folioext.marcchecks.http.run;
