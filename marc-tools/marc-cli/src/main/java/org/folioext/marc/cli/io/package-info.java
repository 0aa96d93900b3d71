/** The edge: files and streams that are read and written, and how they say what went wrong. */
package org.folioext.marc.cli.io;
