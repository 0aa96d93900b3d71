/** Loans that renew themselves: switched on, held, predicted, and what came of it. */
package org.folioext.console.notices.renewals;
