/** What persons did, told and shown. */
package org.folioext.patronnotices.app.deed;
