/** What tenants chose, and what became of it. */
package org.folioext.okapi.choice;
