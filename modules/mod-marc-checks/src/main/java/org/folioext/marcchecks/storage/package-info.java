/** SQL, and rows as values. */
package org.folioext.marcchecks.storage;
