/** Rules as text that a person writes: YAML, or JSON of the same form. */
package org.folioext.patronnotices.domain.book;
