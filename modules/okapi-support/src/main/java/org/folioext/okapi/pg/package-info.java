/** PostgreSQL: one pool a module, one schema and one role a tenant. */
package org.folioext.okapi.pg;
