/** What rules come to on a day: who is to get what, when, how and why, and who not. */
package org.folioext.patronnotices.domain.plan;
