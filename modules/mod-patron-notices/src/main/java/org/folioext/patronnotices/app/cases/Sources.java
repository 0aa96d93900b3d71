package org.folioext.patronnotices.app.cases;

import org.folioext.okapi.remote.Gateway;
import org.folioext.patronnotices.remote.Balances;
import org.folioext.patronnotices.remote.ItemTypes;
import org.folioext.patronnotices.remote.OpenLoans;
import org.folioext.patronnotices.remote.Patrons;
import org.folioext.patronnotices.remote.Proxies;
import org.folioext.patronnotices.remote.RaisedFlags;
import org.folioext.patronnotices.remote.ReadAs;

/** What is read of FOLIO, and of the sister module. */
record Sources(
    Gateway gateway,
    Patrons patrons,
    OpenLoans loans,
    ItemTypes itemTypes,
    Balances balances,
    Proxies proxies,
    RaisedFlags flags) {

  static Sources of(Gateway gateway, ReadAs as) {
    return new Sources(
        gateway,
        new Patrons(gateway, as),
        new OpenLoans(gateway, as),
        new ItemTypes(gateway),
        new Balances(gateway),
        new Proxies(gateway, as),
        new RaisedFlags(gateway, as));
  }
}
