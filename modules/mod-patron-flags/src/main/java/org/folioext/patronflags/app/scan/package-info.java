/** Scans: asked for, begun when they are due, and worked on. */
package org.folioext.patronflags.app.scan;
