/** Rules of notices: in order, switched on and off, written without a file. */
package org.folioext.console.notices.rules;
