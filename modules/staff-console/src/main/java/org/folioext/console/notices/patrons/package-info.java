/** One patron: what they get on a day and why, and what the days to come bring. */
package org.folioext.console.notices.patrons;
