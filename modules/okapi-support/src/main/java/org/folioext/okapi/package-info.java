/** what a module behind Okapi needs. */
package org.folioext.okapi;
