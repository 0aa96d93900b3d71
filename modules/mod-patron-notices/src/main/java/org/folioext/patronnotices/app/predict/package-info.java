/**
 * What would come of renewing a loan, for nights and previews alike: it reads, and renews nothing.
 */
package org.folioext.patronnotices.app.predict;
