/** Messages as rows, what is claimed to be sent, and what became of it. */
package org.folioext.patronnotices.storage.message;
