/** Pages over mod-marc-checks. */
package org.folioext.console.catalogue;
