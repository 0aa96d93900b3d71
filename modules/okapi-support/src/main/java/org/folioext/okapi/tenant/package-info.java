/** The system interface {@code _tenant} 2.0, by which the gateway switches a module on and off. */
package org.folioext.okapi.tenant;
