package org.govsm.portal;

import java.util.Collection;
import org.govsm.portal.catalogue.StandardUse;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.contracts.PaidPrices;
import org.govsm.portal.requirements.CoreComparison;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.benchmark.PricePoint;

/** Kept use: who uses the standard by what the portal keeps. */
record KeptUse(PaidPrices paid) implements StandardUse {

  @Override
  public Counts counts(Transaction tx) {
    Contracts contracts = new Contracts(tx);
    return new Counts(CoreComparison.agencies(tx), contracts.departments(), contracts.count());
  }

  @Override
  public Collection<PricePoint> prices(Transaction tx) {
    return paid.all(tx);
  }
}
