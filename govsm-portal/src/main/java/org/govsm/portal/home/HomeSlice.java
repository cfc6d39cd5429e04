package org.govsm.portal.home;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.ask.LawByDay;
import org.govsm.portal.contracts.ContractsSlice;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Checklist;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Preparation;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;

/** The first page. */
public final class HomeSlice implements Slice {

  private final LawByDay lawByDay;
  private final ContractsSlice contracts;
  private final BiFunction<Store, Page, List<Checklist>> steps;
  private final BiPredicate<Store, Page> unused;
  private final Preparation preparation;

  /**
   * The first page.
   *
   * @param steps what the caller of a page still has to do before departments work here
   * @param unused whether there is no administrator yet
   */
  public HomeSlice(
      LawByDay lawByDay,
      ContractsSlice contracts,
      BiFunction<Store, Page, List<Checklist>> steps,
      BiPredicate<Store, Page> unused,
      Preparation preparation) {
    this.lawByDay = lawByDay;
    this.contracts = contracts;
    this.steps = steps;
    this.unused = unused;
    this.preparation = preparation;
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    RecentContracts recent = new RecentContracts(contracts.services(services));
    application.register(
        new HomePage(
            lawByDay,
            recent::of,
            page -> steps.apply(services.store(), page),
            page -> unused.test(services.store(), page),
            preparation,
            services.pages()));
  }
}
