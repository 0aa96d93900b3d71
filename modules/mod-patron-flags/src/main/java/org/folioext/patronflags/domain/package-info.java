/** What flags are about, pure and synchronous. */
package org.folioext.patronflags.domain;
