/** What an unusual night brought. */
package org.folioext.console.patrons.held;
