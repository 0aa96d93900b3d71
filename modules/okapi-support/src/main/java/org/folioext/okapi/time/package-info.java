/** Days in the library's zone, and dates as FOLIO writes them. */
package org.folioext.okapi.time;
