/** Use cases. */
package org.folioext.patronnotices.app;
