/** The pages for signing in and out. */
package org.folioext.console.signin;
