/** What other modules of FOLIO hold, read as values. */
package org.folioext.patronnotices.remote;
