/** What mod-patron-flags is to know, and what it knows. */
package org.folioext.patronnotices.storage.flag;
