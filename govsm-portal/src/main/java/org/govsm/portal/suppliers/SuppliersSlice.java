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
public record SuppliersSlice(
    BiFunction<Transaction, LocalDate, Law> laws, HttpRegisters registers, KnownWorks works)
    implements Slice {

  private SupplierServices own(Services services) {
    PolicyService policies = new PolicyService(services.clock());
    SupplierService suppliers = new SupplierService(services.clock());
    return new SupplierServices(
        services,
        suppliers,
        new CheckService(services.clock()),
        new OwnershipService(suppliers, services.clock()),
        new RegistrationService(policies, services.table(), services.clock()),
        policies,
        new DebarmentService(suppliers, laws, services.table(), services.clock()),
        new PanelService(policies, works, services.clock()),
        new FacilitationService(services.clock()),
        registers,
        laws);
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    SupplierServices own = own(services);
    application
        .register(new SuppliersResource(own))
        .register(new PolicyResource(own))
        .register(new OwnershipResource(own))
        .register(new OwnershipPages(own))
        .register(new SupplierPages(own))
        .register(new SupplierPartPages(own))
        .register(new SupplierDocumentPages(own))
        .register(new EvidencePages(own))
        .register(new LookupPages(own))
        .register(new PolicyPages(own))
        .register(new DebarmentsResource(own))
        .register(new DebarmentPages(own))
        .register(new NoticePages(own))
        .register(new DebarredPage(own))
        .register(new DebarredResource(own))
        .register(new PanelsResource(own))
        .register(new PanelPages(own))
        .register(new NewPanelPages(own))
        .register(new FacilitationResource(own))
        .register(new FacilitationPages(own));
  }

  @Override
  public List<WorkSource> work(Services services) {
    SupplierServices own = own(services);
    return List.of(
        new WaitingSuppliers(own.registration(), own.debarments(), services.table()),
        new WaitingAnswers(services.table()));
  }
}
