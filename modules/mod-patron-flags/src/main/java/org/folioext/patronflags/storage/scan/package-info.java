/** Scans as rows, and as work that instances share. */
package org.folioext.patronflags.storage.scan;
