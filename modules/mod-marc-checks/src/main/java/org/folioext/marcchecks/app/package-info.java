/** Use cases, called by HTTP, timers and tenant jobs alike. */
package org.folioext.marcchecks.app;
