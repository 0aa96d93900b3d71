/** Loans are renewed: chosen by rules, predicted, called once a day, told. */
package org.folioext.patronnotices.app.renew;
