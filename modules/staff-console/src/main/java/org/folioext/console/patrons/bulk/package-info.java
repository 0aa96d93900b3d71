/** One thing done to many flags or accounts. */
package org.folioext.console.patrons.bulk;
