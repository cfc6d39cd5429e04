package org.govsm.portal.home;

import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.ask.LawByDay;
import org.govsm.portal.contracts.ContractsSlice;
import org.govsm.portal.web.Preparation;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;

/** The first page. */
public final class HomeSlice implements Slice {

  private final LawByDay lawByDay;
  private final ContractsSlice contracts;
  private final Preparation preparation;

  public HomeSlice(LawByDay lawByDay, ContractsSlice contracts, Preparation preparation) {
    this.lawByDay = lawByDay;
    this.contracts = contracts;
    this.preparation = preparation;
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    RecentContracts recent = new RecentContracts(contracts.services(services));
    application.register(new HomePage(lawByDay, recent::of, preparation, services.pages()));
  }
}
