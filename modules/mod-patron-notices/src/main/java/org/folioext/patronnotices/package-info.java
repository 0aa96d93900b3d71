/** Patron notices: messages that a library can prove right before it switches them on. */
package org.folioext.patronnotices;
