/** Rules over how a patron can be reached; all of kind contact-data. */
package org.folioext.patronflags.domain.contact;
