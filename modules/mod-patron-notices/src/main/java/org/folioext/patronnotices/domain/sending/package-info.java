/** Whether anything goes out, and from which installation. */
package org.folioext.patronnotices.domain.sending;
