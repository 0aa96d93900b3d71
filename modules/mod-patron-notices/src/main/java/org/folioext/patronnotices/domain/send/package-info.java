/** What becomes of messages, and of what they go out for. */
package org.folioext.patronnotices.domain.send;
