/** Whether conditions of rules hold for something that happened, in three-valued logic. */
package org.folioext.patronnotices.domain.fit;
