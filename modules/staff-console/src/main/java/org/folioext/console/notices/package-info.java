/** The pages over mod-patron-notices: rules, and what comes of them. */
package org.folioext.console.notices;
