/** How what tenants chose came to be. */
package org.folioext.okapi.history;
