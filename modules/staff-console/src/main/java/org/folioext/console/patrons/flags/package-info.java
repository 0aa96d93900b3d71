/** The list of flags, and one flag: what staff decide on it, and do about it. */
package org.folioext.console.patrons.flags;
