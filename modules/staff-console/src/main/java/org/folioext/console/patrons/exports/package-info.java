/** Who took flags away as a table. */
package org.folioext.console.patrons.exports;
