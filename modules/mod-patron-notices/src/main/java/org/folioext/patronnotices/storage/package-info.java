/** What tenants chose, in PostgreSQL. */
package org.folioext.patronnotices.storage;
