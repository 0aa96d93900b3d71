/** Calls to other modules through the gateway, and what they answer as records. */
package org.folioext.patronflags.remote;
