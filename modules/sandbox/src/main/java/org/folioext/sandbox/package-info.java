/** all of it in one JVM. */
package org.folioext.sandbox;
