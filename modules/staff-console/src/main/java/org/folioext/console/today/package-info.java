/** The start page: what needs a decision. */
package org.folioext.console.today;
