/** A gateway and neighbours that behave like FOLIO's, for tests and the demo. */
package org.folioext.okapitesting;
