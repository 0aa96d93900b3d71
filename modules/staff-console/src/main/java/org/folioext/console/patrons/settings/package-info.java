/** What the library chose for its flags: settings, their history, the configuration as a text. */
package org.folioext.console.patrons.settings;
