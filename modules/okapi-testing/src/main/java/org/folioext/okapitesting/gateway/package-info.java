/** The parts of the gateway: descriptors, routes, tokens, installs, timers and the proxy itself. */
package org.folioext.okapitesting.gateway;
