/** A tenant's settings, and who they leave out. */
package org.folioext.patronflags.domain.settings;
