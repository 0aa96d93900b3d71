/** Request, tenant and user in every line of the log; ids only. */
package org.folioext.okapi.log;
