/** What the library chose for its notices: settings, their history, the configuration as a text. */
package org.folioext.console.notices.choices;
