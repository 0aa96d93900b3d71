/** Operations of the contract: request → use case → answer. */
package org.folioext.patronnotices.http;
