/** Writers for the four formats: what cannot be written is refused by name, or named as lost. */
package org.folioext.marc.io.write;
