/** MARC-8, through MARC4J. */
package org.folioext.marc.marc8;
