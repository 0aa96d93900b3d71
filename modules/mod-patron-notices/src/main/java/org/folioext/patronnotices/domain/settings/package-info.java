/** What a library chose that holds for all rules. */
package org.folioext.patronnotices.domain.settings;
