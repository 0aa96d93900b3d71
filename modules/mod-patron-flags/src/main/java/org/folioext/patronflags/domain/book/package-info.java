/** All rules that a tenant is judged by. */
package org.folioext.patronflags.domain.book;
