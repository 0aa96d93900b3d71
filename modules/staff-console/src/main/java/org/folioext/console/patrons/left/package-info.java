/** What staff left in FOLIO, and how it is taken away. */
package org.folioext.console.patrons.left;
