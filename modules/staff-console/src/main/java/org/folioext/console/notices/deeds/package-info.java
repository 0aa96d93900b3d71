/** What people did: who, when, and about whom or what. */
package org.folioext.console.notices.deeds;
