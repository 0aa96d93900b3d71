/** MARCXML, with or without wrappers such as OAI-PMH and SRU. */
package org.folioext.marc.io.xml;
