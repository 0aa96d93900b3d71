/** How many flags there were, and how long they took. */
package org.folioext.patronflags.domain.statistics;
