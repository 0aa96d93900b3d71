/** What a library writes: rules of notices, as values. */
package org.folioext.patronnotices.domain.rule;
