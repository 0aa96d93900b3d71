/** Keys by which evidence is compared. */
package org.folioext.patronflags.app.key;
