/** What FOLIO says of a patron, as values. Nothing here shows personal data in its toString. */
package org.folioext.patronflags.domain.patron;
