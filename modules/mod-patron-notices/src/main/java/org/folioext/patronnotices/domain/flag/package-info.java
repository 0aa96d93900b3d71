/** What mod-patron-flags is to know of patrons. */
package org.folioext.patronnotices.domain.flag;
