/** Messages as keys with arguments, and the texts they have in each language. */
package org.folioext.patronflags.domain.text;
