/** Cards that need a hand: flags on patrons, and what staff do about them. */
package org.folioext.patronflags;
