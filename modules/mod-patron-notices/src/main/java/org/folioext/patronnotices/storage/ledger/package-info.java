/** Causes and runs as rows. */
package org.folioext.patronnotices.storage.ledger;
