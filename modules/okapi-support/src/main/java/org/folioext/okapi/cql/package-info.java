/** The part of CQL that the modules understand, and how it becomes SQL. */
package org.folioext.okapi.cql;
