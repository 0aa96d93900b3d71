/** What is to be decided of patrons, read from FOLIO: of some by their ids, or of all by days. */
package org.folioext.patronnotices.app.cases;
