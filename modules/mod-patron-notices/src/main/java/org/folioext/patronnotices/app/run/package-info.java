/** The planning of a library's day: when, by whom, and what becomes of it. */
package org.folioext.patronnotices.app.run;
