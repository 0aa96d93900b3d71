/** {@code ./suite notices}: rules tried on files, without a server. */
package org.folioext.patronnotices.files;
