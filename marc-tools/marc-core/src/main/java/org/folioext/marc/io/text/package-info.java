/** What the readers of the three text formats share; of no use to others. */
package org.folioext.marc.io.text;
