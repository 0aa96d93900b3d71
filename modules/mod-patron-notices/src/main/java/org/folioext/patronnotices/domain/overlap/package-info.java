/** What FOLIO's own notices tell beside rules, and what of it persons want. */
package org.folioext.patronnotices.domain.overlap;
