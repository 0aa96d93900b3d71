/** Scans: what they read and how far they are, and when one is due. */
package org.folioext.patronflags.domain.scan;
