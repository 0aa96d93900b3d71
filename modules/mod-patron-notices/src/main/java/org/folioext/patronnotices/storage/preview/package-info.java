/** Previews as rows. */
package org.folioext.patronnotices.storage.preview;
