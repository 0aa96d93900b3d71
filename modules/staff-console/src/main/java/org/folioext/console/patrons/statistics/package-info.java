/** How many flags came and went. */
package org.folioext.console.patrons.statistics;
