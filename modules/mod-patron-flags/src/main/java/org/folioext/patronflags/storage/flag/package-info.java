/** Flags and their steps as rows. */
package org.folioext.patronflags.storage.flag;
