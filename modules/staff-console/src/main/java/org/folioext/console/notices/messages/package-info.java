/** What went out, what became of it, and what nobody can tell. */
package org.folioext.console.notices.messages;
