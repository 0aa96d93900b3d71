/** How loans are renewed: what FOLIO will say, what it said, and what an attempt came to. */
package org.folioext.patronnotices.domain.renew;
