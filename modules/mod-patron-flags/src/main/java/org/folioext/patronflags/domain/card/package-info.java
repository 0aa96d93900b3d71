/** Rules over the last day of a card. */
package org.folioext.patronflags.domain.card;
