/** Files of records: cutting, taking apart, writing. Each format has a package of its own. */
package org.folioext.marc.io;
