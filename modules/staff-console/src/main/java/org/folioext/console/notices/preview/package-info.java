/** What rules would do: of all patrons, of one, today and on days to come. */
package org.folioext.console.notices.preview;
