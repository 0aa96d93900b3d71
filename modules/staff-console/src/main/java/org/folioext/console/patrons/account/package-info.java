/** All that is known of one patron. */
package org.folioext.console.patrons.account;
