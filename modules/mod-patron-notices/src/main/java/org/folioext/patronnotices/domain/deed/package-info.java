/** What persons did, as it is told for ever. */
package org.folioext.patronnotices.domain.deed;
