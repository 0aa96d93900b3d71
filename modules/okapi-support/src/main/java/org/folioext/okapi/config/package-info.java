/** What the environment says, read once at the start. */
package org.folioext.okapi.config;
