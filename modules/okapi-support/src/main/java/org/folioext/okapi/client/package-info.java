/** Calls to other modules through the gateway. */
package org.folioext.okapi.client;
