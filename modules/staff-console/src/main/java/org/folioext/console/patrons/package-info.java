/** Pages over mod-patron-flags: what they share, and the list of their parts. */
package org.folioext.console.patrons;
