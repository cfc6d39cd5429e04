package org.govsm.portal.suppliers;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.WorkSource;

/** Suppliers of departments. */
public final class SuppliersSlice implements Slice {

  private final BiFunction<Transaction, LocalDate, Law> laws;

  /** Over the law of a day. */
  public SuppliersSlice(BiFunction<Transaction, LocalDate, Law> laws) {
    this.laws = laws;
  }

  private SupplierServices own(Services services) {
    PolicyService policies = new PolicyService(services.clock());
    return new SupplierServices(
        services,
        new SupplierService(services.clock()),
        new RegistrationService(policies, services.table(), services.clock()),
        policies,
        laws);
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    SupplierServices own = own(services);
    application
        .register(new SuppliersResource(own))
        .register(new PolicyResource(own))
        .register(new SupplierPages(own))
        .register(new SupplierPartPages(own))
        .register(new SupplierDocumentPages(own))
        .register(new EvidencePages(own))
        .register(new PolicyPages(own));
  }

  @Override
  public List<WorkSource> work(Services services) {
    return List.of(new WaitingSuppliers(own(services).registration(), services.table()));
  }
}
