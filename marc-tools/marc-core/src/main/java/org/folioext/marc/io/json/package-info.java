/** MARC-in-JSON: an object, an array or JSON Lines, and FOLIO's form around it. */
package org.folioext.marc.io.json;
