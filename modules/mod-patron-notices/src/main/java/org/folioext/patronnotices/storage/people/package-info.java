/** What the library keeps of single patrons. */
package org.folioext.patronnotices.storage.people;
