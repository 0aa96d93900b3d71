/** Rows of a tenant, and the records that they hold. */
package org.folioext.patronflags.storage;
