/** All that a library chose, rules and settings, and how that changes. */
package org.folioext.patronnotices.domain.choice;
