/** A flag on a patron: one for life of each rule, and every step of it. */
package org.folioext.patronflags.domain.flag;
