/** What a rule is, and what it comes to. */
package org.folioext.patronflags.domain.rule;
