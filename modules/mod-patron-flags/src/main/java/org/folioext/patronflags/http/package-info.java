/** The contract: operations, and records as JSON. */
package org.folioext.patronflags.http;
