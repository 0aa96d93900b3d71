/** Secrets sealed with a key of the environment. */
package org.folioext.okapi.seal;
