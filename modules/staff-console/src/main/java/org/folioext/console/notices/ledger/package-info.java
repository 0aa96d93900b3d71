/** All that is kept of a patron: what they were told, what not and why; taken away, and forgotten. */
package org.folioext.console.notices.ledger;
