/** Rows of what staff left in FOLIO, and of actions on many accounts. */
package org.folioext.patronflags.storage.left;
