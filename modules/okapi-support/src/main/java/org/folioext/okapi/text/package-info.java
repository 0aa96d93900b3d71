/** What a module says to people: messages as keys with arguments, their texts, and languages. */
package org.folioext.okapi.text;
