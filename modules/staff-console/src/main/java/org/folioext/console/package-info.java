/** Web pages for staff over the HTTP APIs of the modules. */
package org.folioext.console;
