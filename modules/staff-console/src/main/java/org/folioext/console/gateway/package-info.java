/** Calls to FOLIO's gateway on behalf of a person, and how they fail. */
package org.folioext.console.gateway;
