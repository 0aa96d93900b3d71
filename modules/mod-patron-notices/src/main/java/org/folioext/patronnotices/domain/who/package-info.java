/** Whom notices are about and go to. Nothing here shows personal data in its toString. */
package org.folioext.patronnotices.domain.who;
