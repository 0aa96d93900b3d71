/**
 * What rules would do, shown to people. Nothing here can send: what sends is not seen from here,
 * and house rules see to it.
 */
package org.folioext.patronnotices.app.preview;
