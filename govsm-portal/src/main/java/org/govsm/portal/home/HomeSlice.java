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

/**
 * The first page.
 *
 * @param steps what the caller of a page still has to do before departments work here
 * @param unused whether there is no administrator yet
 */
public record HomeSlice(
    LawByDay lawByDay,
    ContractsSlice contracts,
    BiFunction<Store, Page, List<Checklist>> steps,
    BiPredicate<Store, Page> unused,
    Preparation preparation)
    implements Slice {

  @Override
  public void register(ResourceConfig application, Services services) {
    RecentContracts recent = new RecentContracts(contracts.services(services));
    application.register(
        new HomePage(
            lawByDay,
            recent::of,
            page -> steps.apply(services.store(), page),
            page -> unused.test(services.store(), page),
            preparation));
  }
}
