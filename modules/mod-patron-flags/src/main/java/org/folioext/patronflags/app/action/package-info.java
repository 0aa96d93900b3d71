/** What staff change in FOLIO from a flag, and take back. */
package org.folioext.patronflags.app.action;
