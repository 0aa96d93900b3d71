/** Persons switch sending on and off, and confirm the installation. */
package org.folioext.patronnotices.app.sending;
