/** Flags on patrons are raised and lifted at mod-patron-flags, where there is one. */
package org.folioext.patronnotices.app.flag;
