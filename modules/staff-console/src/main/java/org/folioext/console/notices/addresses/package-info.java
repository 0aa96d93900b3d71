/** Addresses to which e-mail does not arrive: many at once, and mail servers that are to blame. */
package org.folioext.console.notices.addresses;
