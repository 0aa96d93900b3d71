/** What staff change in FOLIO from a flag: what comes out of it, and whether it still fits. */
package org.folioext.patronflags.domain.action;
