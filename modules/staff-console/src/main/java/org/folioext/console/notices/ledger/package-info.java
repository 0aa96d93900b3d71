/** All that is kept of a patron: what they were told, what not and why; and forgetting them. */
package org.folioext.console.notices.ledger;
