/** What the ledger keeps of causes, and when a run may bring as many as it does. */
package org.folioext.patronnotices.domain.ledger;
