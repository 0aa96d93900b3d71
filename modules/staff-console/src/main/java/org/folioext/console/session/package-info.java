/** Who is signed in: sealed cookies, tokens and their renewal. */
package org.folioext.console.session;
