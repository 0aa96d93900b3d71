/** Renewals of loans in PostgreSQL: attempts, the switch, exclusions. */
package org.folioext.patronnotices.storage.renewal;
