/** Instants and days in the library's zone. */
package org.folioext.patronflags.domain.time;
