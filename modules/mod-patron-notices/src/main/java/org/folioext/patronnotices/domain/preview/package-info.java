/** What rules would do, as values: who would get what, and who not and why. */
package org.folioext.patronnotices.domain.preview;
