/** What a module says to people: languages. */
package org.folioext.okapi.text;
