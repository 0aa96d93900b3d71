/** The planning of nights, what waits for a person, and whether anything goes out. */
package org.folioext.console.notices.runs;
