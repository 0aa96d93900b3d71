/** The rules that judge: those built in, and the library's own, which are written here. */
package org.folioext.console.patrons.rules;
