/** What other modules of FOLIO hold: read at a pace, whole lists by id, doubtful answers told. */
package org.folioext.okapi.remote;
